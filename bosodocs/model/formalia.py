"""Who reports, for what, and how to reach them."""

from typing import Annotated

from pydantic import AfterValidator, Field

from bosodocs.errors import Trouble, Unreadable
from bosodocs.model.base import Fact
from bosodocs.model.values import Dates, DateText, Email, HalfYearText, OrganisationNumber, Phone, ReportYear, Text
from bosodocs.model.words import Language, LanguageWord


def _stated(text: str) -> str:
    if not text:
        helps = "Write its full name, such as «Holmestrand kommune»."
        raise Unreadable(Trouble("The municipality has no name.", helps))
    return text


class Formalia(Fact):
    """The formalities of a report. Only the municipality's name must be stated."""

    municipality: Annotated[Text, AfterValidator(_stated), Field(alias="kommune", title="Kommunens navn")]
    short_name: Annotated[Text, Field(alias="kortnavn", title="Kortnavn")] = ""
    organisation_number: Annotated[
        OrganisationNumber, Field(alias="organisasjonsnummer", title="Organisasjonsnummer")
    ] = ""
    case_number: Annotated[Text, Field(alias="saksnummer", title="Saksnummer")] = ""
    programme_name: Annotated[Text, Field(alias="programnavn", title="Programnavn")] = ""
    project_name: Annotated[Text, Field(alias="prosjektnavn", title="Prosjektnavn")] = ""
    project_number: Annotated[Text, Field(alias="prosjektnummer", title="Prosjektnummer")] = ""
    leader: Annotated[Text, Field(alias="programleder", title="Programleder")] = ""
    responsible: Annotated[Text, Field(alias="programansvarlig", title="Programansvarlig")] = ""
    start: Annotated[DateText, Field(alias="programstart", title="Programstart")] = None
    period: Annotated[HalfYearText, Field(alias="periode", title="Periode")] = None
    report_year: Annotated[ReportYear, Field(alias="rapporteringsår", title="Rapporteringsår")] = None
    report_date: Annotated[DateText, Field(alias="rapporteringsdato", title="Rapporteringsdato")] = None
    steering_dates: Annotated[
        Dates, Field(alias="behandlet_i_styringsgruppen", title="Behandlet i styringsgruppen")
    ] = ()
    filled_in_by: Annotated[Text, Field(alias="utfylt_av", title="Utfylt av")] = ""
    phone: Annotated[Phone, Field(alias="telefon", title="Telefon")] = ""
    mobile: Annotated[Phone, Field(alias="mobil", title="Mobil")] = ""
    email: Annotated[Email, Field(alias="epost", title="E-post")] = ""
    language: Annotated[LanguageWord, Field(alias="språk", title="Språk")] = Language.BOKMAL

    @property
    def called(self) -> str:
        """The municipality's short name: as stated, else its name without «kommune»."""
        if self.short_name:
            return self.short_name
        words = self.municipality.rstrip(" .").split()
        kept = [word for word in words if word.casefold() != "kommune"]
        return " ".join(kept) or self.municipality
