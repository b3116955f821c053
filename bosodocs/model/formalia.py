"""Who reports, for what, and how to reach them."""

from typing import Annotated

from pydantic import AfterValidator

from bosodocs.errors import Trouble, Unreadable
from bosodocs.model.base import Fact, key
from bosodocs.model.values import Dates, DateText, Email, HalfYearText, OrganisationNumber, Phone, ReportYear, Text
from bosodocs.model.words import Language, LanguageWord


def _stated(text: str) -> str:
    if not text:
        helps = "Write its full name, such as «Holmestrand kommune»."
        raise Unreadable(Trouble("The municipality has no name.", helps))
    return text


class Formalia(Fact):
    """The formalities of a report. Only the municipality's name must be stated."""

    municipality: Annotated[Text, AfterValidator(_stated), key("kommune", "Kommunens navn")]
    short_name: Annotated[Text, key("kortnavn", "Kortnavn")] = ""
    organisation_number: Annotated[OrganisationNumber, key("organisasjonsnummer", "Organisasjonsnummer")] = ""
    case_number: Annotated[Text, key("saksnummer", "Saksnummer")] = ""
    programme_name: Annotated[Text, key("programnavn", "Programnavn")] = ""
    project_name: Annotated[Text, key("prosjektnavn", "Prosjektnavn")] = ""
    project_number: Annotated[Text, key("prosjektnummer", "Prosjektnummer")] = ""
    leader: Annotated[Text, key("programleder", "Programleder")] = ""
    responsible: Annotated[Text, key("programansvarlig", "Programansvarlig")] = ""
    start: Annotated[DateText, key("programstart", "Programstart")] = None
    period: Annotated[HalfYearText, key("periode", "Periode")] = None
    report_year: Annotated[ReportYear, key("rapporteringsår", "Rapporteringsår")] = None
    report_date: Annotated[DateText, key("rapporteringsdato", "Rapporteringsdato")] = None
    steering_dates: Annotated[Dates, key("behandlet_i_styringsgruppen", "Behandlet i styringsgruppen")] = ()
    filled_in_by: Annotated[Text, key("utfylt_av", "Utfylt av")] = ""
    phone: Annotated[Phone, key("telefon", "Telefon")] = ""
    mobile: Annotated[Phone, key("mobil", "Mobil")] = ""
    email: Annotated[Email, key("epost", "E-post")] = ""
    language: Annotated[LanguageWord, key("språk", "Språk")] = Language.BOKMAL

    @property
    def called(self) -> str:
        """The municipality's short name: as stated, else its name without «kommune»."""
        if self.short_name:
            return self.short_name
        words = self.municipality.rstrip(" .").split()
        kept = [word for word in words if word.casefold() != "kommune"]
        return " ".join(kept) or self.municipality
