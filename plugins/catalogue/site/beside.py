"""Work in processes beside this one, so that a build uses every core."""

import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager

_tasks: Mapping[str, Callable[[], object]] = {}
"""What the processes are to do. They are copies of this one, so nothing is sent to them, only results come back."""


def _end_with(parent: int) -> None:
    """End this process soon after the one that started it, however that one ended."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _run(name: str) -> object:
    return _tasks[name]()


@contextmanager
def beside(tasks: Mapping[str, Callable[[], object]]) -> Iterator[Callable[[str], object]]:
    """Start the tasks; inside the block, calling with a task's name waits for its result or raises its error.

    Where the system cannot copy processes (Windows), or has one core, a task runs when it is asked for.
    """
    global _tasks
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield lambda name: tasks[name]()
        return
    _tasks = tasks
    copies = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(min(cores, len(tasks)), copies, _end_with, (os.getpid(),)) as pool:
        started: dict[str, Future] = {name: pool.submit(_run, name) for name in tasks}
        yield lambda name: started[name].result()
