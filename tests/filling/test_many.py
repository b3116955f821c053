"""Many documents: in order, whoever makes them, and one that cannot be filled stops no other."""

from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from threading import Barrier

import pytest

from bosodocs import DataError, TemplateError, fill, fill_many, forms
from bosodocs.filling import many
from bosodocs.model import Formalia, Organisation, Picture, Programme
from tests.often import LONG

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


@pytest.mark.skipif(
    not LONG, reason="a cluster takes longer to start than all other executors; BOSODOCS_LONG=1 starts one"
)
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


class Slow(Executor):
    """An executor whose worker does nothing until it is woken."""

    _max_workers = 1

    def __init__(self):
        self.waiting, self.awake = [], False

    def submit(self, function, /, *given):
        future = Future()
        self.waiting.append((future, function, given))
        if self.awake:
            self.wake()
        return future

    def wake(self):
        self.awake, waiting, self.waiting = True, self.waiting, []
        for future, function, given in waiting:
            future.set_result(function(*given))


def test_this_process_works_along_while_the_executor_is_busy():
    executor, here = Slow(), []

    def double(number):
        if not executor.awake:
            here.append(number)
            if len(here) == 10:
                executor.wake()
        return 2 * number

    assert list(many.in_order(double, range(200), executor)) == [2 * number for number in range(200)]
    assert len(here) >= 10


def test_results_that_nobody_takes_do_not_pile_up():
    executor, taken = Slow(), []

    def things():
        for number in range(10_000):
            taken.append(number)
            yield number

    made = many.in_order(str, things(), executor)
    with ThreadPoolExecutor(1) as other:
        first = other.submit(next, made)
        while len(taken) < 3 * many.TOGETHER:
            assert not first.done()
        executor.wake()
        assert first.result(10) == "0"
    assert len(taken) < 5 * many.TOGETHER
    made.close()


def test_a_few_things_are_shared_out_too():
    together = Barrier(2)
    with ThreadPoolExecutor(2) as executor:
        assert sorted(many.in_order(lambda _: together.wait(10), range(4), executor)) == [0, 0, 1, 1]


def test_a_wrong_count_loses_nothing():
    with ThreadPoolExecutor(2) as executor:
        assert list(many.in_order(str, iter(range(500)), executor, 3)) == list(map(str, range(500)))
