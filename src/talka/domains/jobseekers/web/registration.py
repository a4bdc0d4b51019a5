"""Register: a task list, one question a page, check, send, receipt."""

from uuid import UUID, uuid4

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.access import refuse_joined
from talka.domains.jobseekers.labels import STEPS
from talka.domains.jobseekers.queries.answers import answer_of, answers_of_person, proved_answers
from talka.domains.jobseekers.queries.drafts import DraftView
from talka.domains.jobseekers.rules import Status, Step
from talka.domains.jobseekers.rules.answers import (
    Address,
    Answer,
    Answers,
    Job,
    Jobs,
    next_step,
    open_steps,
    steps_for,
)
from talka.domains.jobseekers.web import words
from talka.domains.jobseekers.web.forms import (
    FORMS,
    PROVED_FORMS,
    Asked,
    CodeForm,
    JobForm,
    StepForm,
)
from talka.domains.jobseekers.web.reasons import WHY
from talka.domains.people.api import Person, acting_for, decides_for, signed_in
from talka.domains.taxonomy.api import municipality
from talka.kit import clock
from talka.kit.access import allow, signed_in_person


MOST_JOBS = 20


@require_safe
@allow(signed_in_person)
def task_list(request: HttpRequest) -> HttpResponse:
    """Show what is done and what is left."""
    person = acting_for(request)
    if closed := _closed(person):
        return closed
    draft = queries.draft_view(person)
    left = open_steps(draft.answers)
    asked = steps_for(draft.answers)
    context = {
        "sections": words.tasks(draft.answers),
        "done": len(asked) - len(left),
        "total": len(asked),
        "next_url": words.address_of(left[0]) if left else reverse("me:register_check"),
        "is_complete": not left,
        "is_begun": draft.version > 0,
    }
    return render(request, "jobseekers/jobseeker/task_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def question(request: HttpRequest, step: str) -> HttpResponse:
    """Ask one question and keep the answer."""
    asked_step = _step(step)
    person = acting_for(request)
    if closed := _closed(person):
        return closed
    if asked_step is Step.JOBS:
        return redirect("me:register_jobs")
    draft = queries.draft_view(person)
    form = _form(request, asked_step, person, draft)
    if request.method == "POST" and form.is_valid():
        saved = _save(request, person, form, form.answer())
        if saved is not None:
            return redirect(_after(request, saved, asked_step))
    return _page(request, form, asked_step, draft)


def _step(slug: str) -> Step:
    try:
        return Step(slug.upper())
    except ValueError as error:
        raise Http404 from error


def _closed(person: Person) -> HttpResponse | None:
    """Return where somebody goes who has nothing to fill in."""
    file = queries.file_of(person)
    if file is not None:
        refuse_joined(file)
    if file is None or file.status == Status.ENDED:
        return None
    if file.status == Status.APPLIED and (receipt := queries.receipt_of(person)):
        return redirect("me:register_receipt", receipt)
    return redirect("me:profile")


def _form(request: HttpRequest, step: Step, person: Person, draft: DraftView) -> StepForm:
    before = _before(step, person, draft)
    answers = draft.answers
    kind = FORMS[step]
    if step in PROVED_FORMS and (proved := proved_answers(person)) is not None:
        return PROVED_FORMS[step](
            request.POST if request.method == "POST" else None,
            asked=Asked(clock.today(), proved),
            initial={"version": draft.version},
        )
    asked = Asked(clock.today(), _known(answers, step, before), _occupations(answers))
    if request.method == "POST":
        return kind(request.POST, asked=asked)
    initial = kind.initial_from(before) if before is not None else {}
    if step is Step.CONTACT and before is None:
        initial = {"language": person.language}
    if step is Step.CODE and before is None:
        initial = {"country": settings.COUNTRY.upper()}
    return kind(asked=asked, initial=initial | {"version": draft.version})


def _before(step: Step, person: Person, draft: DraftView) -> Answer | None:
    """Return the answer given before: in this draft, in an ended file, or on the account."""
    if found := draft.answers.to(step):
        return found
    file = queries.file_of(person)
    earlier = answer_of(file, step) if file else None
    if earlier is None and step is Step.ADDRESS and proved_answers(person) is not None:
        return _address_in_register(person)
    return earlier or answers_of_person(person).to(step)


def _address_in_register(person: Person) -> Address | None:
    """Propose the address of the population register: only to whoever has proved who they are."""
    word = queries.registers_say_of(person, day=clock.today())
    return Address(word.municipality, word.address) if municipality(word.municipality) else None


def _known(answers: Answers, step: Step, before: Answer | None) -> Answers:
    if answers.to(step) is None and before is not None:
        values = {name: getattr(answers, name) for name in answers.__dataclass_fields__}
        return Answers(**{**values, step.lower(): before})
    return answers


def _occupations(answers: Answers) -> tuple[int, ...]:
    had = [job.occupation for job in answers.jobs.jobs if job.occupation] if answers.jobs else []
    wished = answers.occupations.occupations if answers.occupations else ()
    return tuple(dict.fromkeys([*had, *wished]))


def _save(request: HttpRequest, person: Person, form: StepForm, answer: Answer) -> DraftView | None:
    """Keep the answer; None when another device was faster, which the form then tells."""
    try:
        return actions.save_draft_step(
            person=person,
            step=form.step,
            answer=answer,
            version=form.seen_version,
            code=form.canonical_code if isinstance(form, CodeForm) else None,
            by=signed_in(request),
            now=clock.now(),
        )
    except actions.EditedMeanwhile as error:
        form.tell_conflict(error.version)
        return None
    except actions.FileNotYours as error:
        raise Http404 from error


def _after(request: HttpRequest, draft: DraftView, step: Step) -> str:
    if request.POST.get("do") == "add":
        return words.address_of(step)
    if request.GET.get("back") == "check":
        return reverse("me:register_check")
    following = next_step(draft.answers, step)
    return words.address_of(following) if following else reverse("me:register_check")


def _page(request: HttpRequest, form: StepForm, step: Step, draft: DraftView) -> HttpResponse:
    steps = steps_for(draft.answers)
    context = {
        "form": form,
        "title": STEPS[step],
        "step": {
            "number": steps.index(step) + 1 if step in steps else 1,
            "total": len(steps),
            "label": "",
        },
        "intro": _proved_words(form),
        "why_we_ask": WHY.get(step, ""),
        "back_url": reverse("me:register_check" if _is_check(request) else "me:register"),
        "later_url": reverse("me:register"),
        "draft": "" if step is Step.CODE else f"register-{step.lower()}",
    }
    template = TEMPLATES.get(step, "question.html")
    return render(request, template, context)


def _proved_words(form: StepForm) -> str:
    """Return what the page says where the sign-in has answered the question."""
    if not isinstance(form, tuple(PROVED_FORMS.values())):
        return ""
    said = _("Your sign-in vouches for this, so there is nothing to fill in: %(answer)s")
    return said % {"answer": ", ".join(words.WORDS[form.step](form.answer()))}


TEMPLATES = {
    Step.SKILLS: "jobseekers/jobseeker/skills.html",
    Step.LANGUAGES: "jobseekers/jobseeker/languages.html",
}


def _is_check(request: HttpRequest) -> bool:
    return request.GET.get("back") == "check"


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def jobs(request: HttpRequest) -> HttpResponse:
    """List the jobs told so far; `do` is the next step or "none" for whoever never worked."""
    person = acting_for(request)
    if closed := _closed(person):
        return closed
    draft = queries.draft_view(person)
    told = _told(draft, person)
    if request.method == "POST":
        form = JobForm(asked=Asked(clock.today(), draft.answers))
        form.cleaned_data = {"version": draft.version}
        saved = _save(request, person, form, Jobs(told))
        return redirect(_after(request, saved or draft, Step.JOBS))
    if not told and draft.answers.jobs is None:
        return redirect("me:register_job_add")
    steps = steps_for(draft.answers)
    context = {
        "jobs": [(number, words.job_words(job)) for number, job in enumerate(told)],
        "may_add": len(told) < MOST_JOBS,
        "step": {"number": steps.index(Step.JOBS) + 1, "total": len(steps)},
        "back_url": reverse("me:register_check" if _is_check(request) else "me:register"),
        "later_url": reverse("me:register"),
    }
    return render(request, "jobseekers/jobseeker/jobs.html", context)


def _told(draft: DraftView, person: Person) -> tuple[Job, ...]:
    return draft.answers.jobs.jobs if draft.answers.jobs else ()


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def job(request: HttpRequest, number: int | None = None) -> HttpResponse:
    """Add a job, or change the one of that number."""
    person = acting_for(request)
    if closed := _closed(person):
        return closed
    draft = queries.draft_view(person)
    told = _told(draft, person)
    if (number is not None and number >= len(told)) or (number is None and len(told) >= MOST_JOBS):
        raise Http404
    asked = Asked(clock.today(), draft.answers)
    if request.method == "POST":
        form = JobForm(request.POST, asked=asked)
        if form.is_valid():
            index = len(told) if number is None else number
            changed = Jobs((*told[:index], form.job(), *told[index + 1 :]))
            if _save(request, person, form, changed):
                return redirect("me:register_jobs")
    else:
        initial = {} if number is None else JobForm.initial_from(told[number])
        form = JobForm(asked=asked, initial=initial | {"version": draft.version})
    context = {
        "form": form,
        "title": _("A job you had") if told else _("Your last job"),
        "back_url": reverse("me:register_jobs" if told else "me:register"),
        "draft": "register-job",
        "is_first": not told,
    }
    return render(request, "jobseekers/jobseeker/job.html", context)


@require_POST
@allow(decides_for)
def remove_job(request: HttpRequest, number: int) -> HttpResponse:
    """Take a job out of the list."""
    person = acting_for(request)
    if closed := _closed(person):
        return closed
    draft = queries.draft_view(person)
    told = _told(draft, person)
    if number >= len(told):
        raise Http404
    form = JobForm(asked=Asked(clock.today(), draft.answers))
    form.cleaned_data = {"version": draft.version}
    _save(request, person, form, Jobs((*told[:number], *told[number + 1 :])))
    return redirect("me:register_jobs")


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def check(request: HttpRequest) -> HttpResponse:
    """Show every answer with a link that changes it, and send."""
    person = acting_for(request)
    if request.method == "POST":
        return _send(request, person)
    if closed := _closed(person):
        return closed
    draft = queries.draft_view(person)
    left = open_steps(draft.answers)
    context = {
        "sections": words.rows(draft.answers),
        "left": [(STEPS[step], words.address_of(step)) for step in left],
        "submission": uuid4(),
        "back_url": reverse("me:register"),
    }
    return render(request, "jobseekers/jobseeker/check.html", context)


def _send(request: HttpRequest, person: Person) -> HttpResponse:
    try:
        submission = UUID(request.POST.get("submission", ""))
    except ValueError:
        submission = uuid4()
    try:
        receipt = actions.submit_registration(
            person=person,
            submission=submission,
            word=queries.registers_say_of(person, day=clock.today()),
            by=signed_in(request),
            now=clock.now(),
        )
    except actions.AnswersMissing:
        return redirect("me:register_check")
    except actions.NoOfficeServes:
        return redirect("me:register_step", words.slug_of(Step.ADDRESS))
    except actions.AlreadyRegistered:
        return _closed(person) or redirect("me:profile")
    except (actions.FileNotYours, actions.FileJoined, actions.PersonIsDead) as error:
        raise Http404 from error
    return redirect("me:register_receipt", receipt.reference)
