"""One's own profile: what we know, with a way to change each piece of it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from talka.domains.jobseekers import actions, queries
from talka.domains.jobseekers.access import file_for
from talka.domains.jobseekers.labels import STEPS
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.queries.answers import (
    answer_of,
    assumed_skills,
    occupations_of,
)
from talka.domains.jobseekers.queries.proofs import proofs_of
from talka.domains.jobseekers.rules import ACTIVE, Status, Step
from talka.domains.jobseekers.rules.answers import Answers
from talka.domains.jobseekers.web import words
from talka.domains.jobseekers.web.forms import FORMS, Asked, StepForm
from talka.domains.jobseekers.web.reasons import WHY
from talka.domains.jobseekers.web.registration import TEMPLATES
from talka.domains.jobseekers.web.rows import edit_about, edit_education, edit_job, take_out
from talka.domains.people.api import Scope, acting, decides_for, signed_in
from talka.kit import clock
from talka.kit.access import allow, signed_in_person
from talka.kit.components.parts import Row


PIECES = (
    Step.CONTACT,
    Step.ADDRESS,
    Step.SKILLS,
    Step.LANGUAGES,
    Step.LICENCES,
    Step.OCCUPATIONS,
    Step.TERMS,
    Step.TRAVEL,
    Step.LIMITS,
)
WISHES = (Step.OCCUPATIONS, Step.TERMS, Step.TRAVEL, Step.LIMITS)
PERSONAL = (Step.CONTACT, Step.ADDRESS)


def own_file(request: HttpRequest) -> JobseekerFile | None:
    """Return the file of oneself, or of whom one acts for."""
    return file_for(request)


def _start() -> HttpResponse:
    return redirect("public:register_start")


@require_safe
@allow(signed_in_person)
def profile(request: HttpRequest) -> HttpResponse:
    """Show everything we know that bears on finding work."""
    file = own_file(request)
    if file is None:
        return _start()
    if file.status == Status.APPLIED and (receipt := queries.receipt_of(file.person)):
        return redirect("me:register_receipt", receipt)
    found = acting(request)
    may_change = found is None or found.may(Scope.EVERYTHING)
    context = {
        "file": file,
        "is_active": file.status in ACTIVE,
        "cv": queries.cv_of(file),
        "assumed": assumed_skills(file),
        "proofs": proofs_of(file, day=clock.today()),
        "wishes": answer_rows(file, WISHES, may_change=may_change),
        "personal": answer_rows(file, PERSONAL, may_change=may_change),
        "decision": queries.last_decision_of(file),
    }
    return render(request, "jobseekers/jobseeker/profile.html", context)


def answer_rows(
    file: JobseekerFile,
    steps: tuple[Step, ...],
    url_name: str = "me:profile_piece",
    back: str = "",
    *,
    may_change: bool = True,
) -> list[Row]:
    """Return what the file says to the questions, with links that change it and lead `back`."""
    own = () if url_name.startswith("me:") else (file.reference,)
    return [
        Row(
            str(STEPS[step]),
            words.WORDS[step](answer_of(file, step)) or [_("Nothing")],
            reverse(url_name, args=[*own, words.slug_of(step)]) + back if may_change else "",
        )
        for step in steps
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def piece(request: HttpRequest, piece: str) -> HttpResponse:
    """Change one piece of the profile."""
    file = own_file(request)
    return edit_piece(request, file, piece, reverse("me:profile")) if file else _start()


def edit_piece(
    request: HttpRequest, file: JobseekerFile, piece: str, back_url: str
) -> HttpResponse:
    """Ask one question about the file, save the answer, and go back."""
    step = next((one for one in PIECES if words.slug_of(one) == piece), None)
    if step is None:
        raise Http404
    form = _form(request, file, step)
    if request.method == "POST" and form.is_valid() and _save(request, file, form):
        return redirect(request.get_full_path() if request.POST.get("do") == "add" else back_url)
    context = {
        "form": form,
        "title": STEPS[step],
        "why_we_ask": WHY.get(step, ""),
        "back_url": back_url,
        "submit_label": _("Save"),
        "draft": f"profile-{piece}",
    }
    return render(request, TEMPLATES.get(step, "question.html"), context)


def _form(request: HttpRequest, file: JobseekerFile, step: Step) -> StepForm:
    before = answer_of(file, step)
    answers = Answers(**{step.lower(): before})  # type: ignore[arg-type]
    asked = Asked(clock.today(), answers, occupations_of(file) if step is Step.SKILLS else ())
    kind = FORMS[step]
    if request.method == "POST":
        return kind(request.POST, asked=asked)
    return kind(asked=asked, initial=kind.initial_from(before) | {"version": file.version})


def _save(request: HttpRequest, file: JobseekerFile, form: StepForm) -> bool:
    """Save the answer; the form tells what keeps it from being saved."""
    try:
        actions.save_answer(
            file=file,
            answer=form.answer(),
            version=form.seen_version,
            by=signed_in(request),
            now=clock.now(),
        )
    except actions.EditedMeanwhile as error:
        form.tell_conflict(error.version)
        return False
    except actions.NoOfficeServes:
        form.add_error("municipality", _("No office serves this municipality. Choose another one"))
        return False
    except actions.FileNotYours as error:
        raise Http404 from error
    return True


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def job(request: HttpRequest, number: int | None = None) -> HttpResponse:
    """Add a job that one had, or change one."""
    file = own_file(request)
    return edit_job(request, file, number, reverse("me:profile")) if file else _start()


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def education(request: HttpRequest, number: int | None = None) -> HttpResponse:
    """Add a school or course, or change one."""
    file = own_file(request)
    return edit_education(request, file, number, reverse("me:profile")) if file else _start()


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def remove(request: HttpRequest, what: str, number: int) -> HttpResponse:
    """Ask, then take a job or a school out of the profile."""
    file = own_file(request)
    return take_out(request, file, what, number, reverse("me:profile")) if file else _start()


@require_POST
@allow(decides_for)
def answer_skill(request: HttpRequest, number: int) -> HttpResponse:
    """Confirm a skill that we assume from the occupation, or say that one does not have it."""
    file = own_file(request)
    if file is None:
        return _start()
    if number not in {skill_id for skill_id, __ in assumed_skills(file)}:
        raise Http404
    act = actions.add_skill if request.POST.get("do") == "yes" else actions.decline_skill
    try:
        act(file=file, skill_id=number, by=signed_in(request), now=clock.now())
    except actions.FileNotYours as error:
        raise Http404 from error
    return redirect(reverse("me:profile") + "#skills")


@require_http_methods(["GET", "HEAD", "POST"])
@allow(decides_for)
def about(request: HttpRequest) -> HttpResponse:
    """Write something about oneself for the CV."""
    file = own_file(request)
    return edit_about(request, file, reverse("me:profile")) if file else _start()
