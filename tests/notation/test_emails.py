import pytest
from hypothesis import given
from hypothesis import strategies as st

from bosodocs.notation import emails

near_addresses = st.lists(
    st.sampled_from(["a", "Kari", ".", "@", " ", "mailto:", "example", "?", "ø", "<", ">", "-"])
).map(
    "".join,
)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("Kari.Nordmann@holmestrand.example", "Kari.Nordmann@holmestrand.example"),
        ("kari@holmestrand.example.", "kari@holmestrand.example"),
        (" kari@holmestrand.example ", "kari@holmestrand.example"),
        ("kari@holmestrand.example. ", "kari@holmestrand.example"),
        ("mailto:kari@holmestrand.example", "kari@holmestrand.example"),
        ("MAILTO: kari@holmestrand.example", "kari@holmestrand.example"),
        ("mailto:kari@holmestrand.example?subject=Rapport", "kari@holmestrand.example"),
        ("kari@holmestrand.example\u200b", "kari@holmestrand.example"),
        ("pål@bø.example", "pål@bø.example"),
        ("post+bolig@sub.kommune.example", "post+bolig@sub.kommune.example"),
    ],
)
def test_an_address_stands_alone_in_its_own_case(written, address):
    assert emails.parse(written) == address
    assert emails.doubt(written) is None


@pytest.mark.parametrize(
    "written",
    [
        "kari.nordmann",
        "kari@holmestrand",
        "kari@@holmestrand.example",
        "kari @holmestrand.example",
        "@holmestrand.example",
        "kari@holmestrand..example",
        "a@b.example, c@d.example",
        "Kari <a@b.example>",
        "a@b.example?subject=x",
        "a" * 250 + "@b.example",
    ],
)
def test_what_no_mail_could_reach_is_kept_as_written_with_a_doubt(written):
    assert emails.parse(written) == written
    doubt = emails.doubt(written)
    assert doubt is not None
    assert doubt.what.endswith("does not look like an e-mail address.")
    assert doubt.what.startswith(f"«{written[:40]}")


@pytest.mark.parametrize("written", ["", "  ", "mailto:", "\u200b"])
def test_a_blank_address_is_no_doubt(written):
    assert emails.parse(written).strip("\u200b") == ""
    assert emails.doubt(written) is None


@given(st.emails(domains=st.just("holmestrand.example")))
def test_every_address_is_kept_letter_by_letter(address):
    assert emails.parse(f"mailto:{address.replace('?', '')}.") == address.replace("?", "")


@given(st.one_of(st.text(), near_addresses))
def test_any_text_is_read_and_what_is_printed_is_read_back(written):
    address = emails.parse(written)

    assert emails.parse(address) == address
    assert emails.doubt(address) == emails.doubt(written)
