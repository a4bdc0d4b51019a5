"""The queue looks after itself: what a dead worker left half done is done again."""

from procrastinate.contrib.django import app


# A worker that is alive says so every ten seconds.
SILENT_SECONDS = 60


@app.periodic(cron="*/5 * * * *")
@app.task(name="jobs.revive_stalled", queueing_lock="jobs.revive_stalled", pass_context=False)
async def revive_stalled(timestamp: int) -> None:
    """Put every job back into the queue whose worker has not shown a sign of life."""
    for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=SILENT_SECONDS):
        await app.job_manager.retry_job(job)
