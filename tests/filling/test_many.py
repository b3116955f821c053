"""Many documents: in order, whoever makes them, and one that cannot be filled stops no other."""

import os
import pickle
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from multiprocessing import get_all_start_methods, get_context
from threading import Barrier

import pytest

from bosodocs import DataError, Failure, TemplateError, fill, fill_many, forms, load
from bosodocs.filling import many, sharing
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
def test_one_that_cannot_be_filled_is_told_in_its_place_with_what_it_belongs_to(executor):
    first, last = programmes(["Bø kommune", "Å kommune"])
    found = []
    with pytest.raises(DataError, match=r"^programmes\[1\] \(Ås kommune\): .*There is no such picture") as told:
        found.extend(document.name for document in fill_many([first, BROKEN, last], FORM, executor=executor))
    assert found == ["halvarsrapport-bo.docx"]
    assert (told.value.failure.index, told.value.failure.programme, told.value.failure.form) == (1, BROKEN, FORM)


@pytest.mark.parametrize("make", [make for _, make in executors()], ids=[name for name, _ in executors()])
def test_a_failure_stands_in_its_place_so_that_each_report_stands_beside_its_programme(make):
    executor = make()
    many_ = [*programmes()[:5], BROKEN, *programmes()[5:], BROKEN]
    made = list(zip(many_, fill_many(many_, FORM, executor=executor, errors="yield"), strict=True))
    if executor is not None:
        executor.shutdown()
    assert all(one.programme is programme and one.form is FORM for programme, one in made)
    failed = [one for _, one in made if isinstance(one, Failure)]
    assert [(one.index, one.programme, one.file) for one in failed] == [(5, BROKEN, ""), (len(many_) - 1, BROKEN, "")]
    assert failed[0].faults[0].what.startswith("There is no such picture")
    assert str(failed[0]).startswith("programmes[5] (Ås kommune): ")


def test_a_failure_says_the_file_of_its_programme(tmp_path):
    text = "formalia:\n  kommune: Ås\norganisering:\n  organisasjonskart_bilde:\n    fil: kart.png\n    alt: Kart\n"
    (tmp_path / "as.yaml").write_text(text, encoding="utf-8")
    [failure] = fill_many([load(tmp_path / "as.yaml")], FORM, errors="yield")
    assert failure.file == str(tmp_path / "as.yaml")
    assert str(failure).startswith(failure.file)


def deadly(number):
    if number == 13:
        os._exit(9)
    return 2 * number


@pytest.mark.parametrize("start", [way for way in ("fork", "spawn") if way in get_all_start_methods()])
def test_what_ends_its_process_is_told_and_costs_nothing_else(start):
    with ProcessPoolExecutor(2, get_context(start)) as executor:
        made = list(sharing.in_order(deadly, range(40), Only(executor), 40, lambda number: ("lost", number)))
    assert made == [("lost", 13) if number == 13 else 2 * number for number in range(40)]


class Only(Executor):
    """An executor that always seems to be done, so that this process does none of the work."""

    def __init__(self, executor):
        self._max_workers, self._mp_context = executor._max_workers, executor._mp_context
        self.executor = executor

    def submit(self, function, /, *given):
        future = self.executor.submit(function, *given)
        wait([future])
        return future


@pytest.mark.skipif(sys.platform == "win32", reason="a signal of Unix")
def test_a_worker_that_is_killed_costs_no_document():
    with ProcessPoolExecutor(2) as executor:
        executor.submit(os.getpid).result()
        made = fill_many(programmes(NAMES * 3), FORM, executor=executor, errors="yield")
        first = next(made)
        for process in list(executor._processes):
            os.kill(process, signal.SIGKILL)
        assert [first.programme, *(one.programme for one in made)] == programmes(NAMES * 3)


def test_documents_and_failures_travel_to_another_process_whole():
    document = fill(BROKEN.model_copy(update={"organisation": Organisation()}), FORM)
    again = pickle.loads(pickle.dumps(document))
    assert again == document
    assert (again.programme, again.form) == (document.programme, FORM)
    [failure] = fill_many([BROKEN], FORM, errors="yield")
    assert str(pickle.loads(pickle.dumps(failure))) == str(failure)


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
        assert len(taken) <= 4 * sharing.TOGETHER
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
        while len(taken) < 3 * sharing.TOGETHER:
            assert not first.done()
        executor.wake()
        assert first.result(10) == "0"
    assert len(taken) < 5 * sharing.TOGETHER
    made.close()


def test_a_few_things_are_shared_out_too():
    together = Barrier(2)
    with ThreadPoolExecutor(2) as executor:
        assert sorted(many.in_order(lambda _: together.wait(10), range(4), executor)) == [0, 0, 1, 1]


def test_a_wrong_count_loses_nothing():
    with ThreadPoolExecutor(2) as executor:
        assert list(many.in_order(str, iter(range(500)), executor, 3)) == list(map(str, range(500)))
