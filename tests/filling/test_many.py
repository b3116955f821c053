"""Many documents: in order, whoever makes them, and one that cannot be filled stops no other."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest

from bosodocs import DataError, TemplateError, fill, fill_many, forms
from bosodocs.filling import many
from bosodocs.model import Formalia, Organisation, Picture, Programme

FORM = forms.half_year_report
NAMES = [f"Kommune {number}" for number in range(40)]


def programmes(names=NAMES):
    return [Programme(formalia=Formalia(municipality=name)) for name in names]


BROKEN = Programme(
    formalia=Formalia(municipality="Ås kommune"),
    organisation=Organisation(chart_picture=Picture(file="finnes-ikke.png", alt="Kart")),
)


def executors():
    yield "none", lambda: None
    yield "threads", lambda: ThreadPoolExecutor(3)
    yield "processes", lambda: ProcessPoolExecutor(2)


@pytest.mark.parametrize("make", [make for _, make in executors()], ids=[name for name, _ in executors()])
def test_documents_come_in_order_and_are_those_of_fill(make):
    executor = make()
    found = list(fill_many(programmes(), FORM, executor=executor))
    if executor is not None:
        executor.shutdown()
    assert found == [fill(programme, FORM) for programme in programmes()]


def test_dask_s_executor_serves():
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        found = [document.name for document in fill_many(programmes(), FORM, executor=client.get_executor())]
    assert found == [fill(programme, FORM).name for programme in programmes()]


@pytest.mark.parametrize("executor", [None, ThreadPoolExecutor(2)])
def test_one_that_cannot_be_filled_stops_no_other_and_is_told_at_the_end(executor):
    first, last = programmes(["Bø kommune", "Å kommune"])
    found = []
    with pytest.raises(DataError, match="There is no such picture"):
        found.extend(document.name for document in fill_many([first, BROKEN, last], FORM, executor=executor))
    assert found == ["halvarsrapport-bo.docx", "halvarsrapport-a.docx"]


def test_a_template_of_no_use_is_told_before_anything_is_filled(tmp_path):
    (tmp_path / "mal.docx").write_bytes(b"PK")
    with pytest.raises(TemplateError):
        fill_many(programmes(), FORM, template=tmp_path / "mal.docx")


def test_nothing_gives_nothing():
    assert list(fill_many([], FORM)) == []
    with ThreadPoolExecutor(2) as executor:
        assert list(fill_many([], FORM, executor=executor)) == []


def test_programmes_are_taken_as_they_are_needed():
    taken = []

    def loaded() -> Iterator[Programme]:
        for number, programme in enumerate(programmes(NAMES * 20)):
            taken.append(number)
            yield programme

    with ThreadPoolExecutor(1) as executor:
        documents = fill_many(loaded(), FORM, executor=executor)
        next(documents)
        assert len(taken) <= 4 * many.TOGETHER
        documents.close()


def test_who_stops_early_leaves_nothing_running():
    with ThreadPoolExecutor(1) as executor:
        documents = fill_many(programmes(NAMES * 5), FORM, executor=executor)
        next(documents)
        documents.close()
    assert next(fill_many(programmes(), FORM)).name == "halvarsrapport-0.docx"
