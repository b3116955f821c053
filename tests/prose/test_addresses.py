"""Only what surely is a URI becomes a link: Word refuses a whole document for one that is not."""

import pytest

from bosodocs.prose.addresses import address


@pytest.mark.parametrize(
    "written",
    [
        "https://www.husbanken.example",
        "http://a.example:8080/b/c?d=e&f=(g)#h",
        "HTTPS://A.EXAMPLE/",
        "mailto:kari.nordmann@kommune.example?subject=Hei",
        "https://a.example/%C3%A5",
    ],
)
def test_an_address_stays_as_it_is(written):
    assert address(written) == written


def test_norwegian_letters_are_encoded():
    assert address("https://a.example/bærum?å=ø") == "https://a.example/b%C3%A6rum?%C3%A5=%C3%B8"
    assert address("https://bærum.example/å") == "https://xn--brum-voa.example/%C3%A5"
    assert address("mailto:kari@bærum.example") == "mailto:kari@xn--brum-voa.example"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "www.husbanken.example",
        "ftp://a.example",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://-a.example",
        "https://a..example",
        "https://a.example/b c",
        "https://a.example/<b>",
        "https://a.example/%zz",
        "https://a.example:99999/",
        "https://straße.example",
        "https://æ..ø",
        "https://" + "æ" * 70 + ".example",
        "https://" + "æ" * 3000,
        "https://a.example/#b#c",
        "https://u:p@a.example/",
        "mailto:",
        "mailto:kari",
        "https://a.example/" + "b" * 3000,
    ],
)
def test_what_is_no_address_leads_nowhere(written):
    assert address(written) == ""
