"""Work that is done after the transaction, kept in the same database."""

from talka.kit.jobs.queue import defer, job, known_jobs, run_due


__all__ = ["defer", "job", "known_jobs", "run_due"]
