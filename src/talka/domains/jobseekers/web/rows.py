"""Jobs, schools and the text of a profile, as a person and a counsellor change them alike."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from talka.domains.jobseekers import actions
from talka.domains.jobseekers.models import Education, JobseekerFile, WorkExperience
from talka.domains.jobseekers.queries.answers import job_of, schooling_of
from talka.domains.jobseekers.rules import Step
from talka.domains.jobseekers.rules.answers import Answers
from talka.domains.jobseekers.web import words
from talka.domains.jobseekers.web.forms import AboutForm, Asked, EducationForm, JobForm
from talka.domains.people.api import signed_in
from talka.kit import clock
from talka.kit.forms import Form


OWN_PAGE = "question.html"


def edit_job(
    request: HttpRequest,
    file: JobseekerFile,
    number: int | None,
    back_url: str,
    template: str = OWN_PAGE,
) -> HttpResponse:
    """
    Ask for a job that the person had, or change the one of the number, and go back.

    :raises Http404: the file has no such job, or may not be changed
    """
    try:
        before = job_of(file, number) if number is not None else None
    except WorkExperience.DoesNotExist as error:
        raise Http404 from error
    asked = Asked(clock.today(), Answers())
    if request.method == "POST":
        form = JobForm(request.POST, asked=asked)
        if form.is_valid() and _save_job(request, file, form, number):
            return redirect(back_url)
    else:
        initial = JobForm.initial_from(before) if before else {}
        form = JobForm(asked=asked, initial=initial | {"version": file.version})
    title = _("A job you had")
    return _page(request, form, title, "profile-job", back_url, template)


def _save_job(request: HttpRequest, file: JobseekerFile, form: JobForm, number: int | None) -> bool:
    try:
        actions.save_experience(
            file=file,
            job=form.job(),
            experience_id=number,
            version=form.seen_version,
            by=signed_in(request),
            now=clock.now(),
        )
    except actions.EditedMeanwhile as error:
        form.tell_conflict(error.version)
        return False
    except (actions.FileNotYours, WorkExperience.DoesNotExist) as error:
        raise Http404 from error
    return True


def edit_education(
    request: HttpRequest,
    file: JobseekerFile,
    number: int | None,
    back_url: str,
    template: str = OWN_PAGE,
) -> HttpResponse:
    """
    Ask for a school or course, or change the one of the number, and go back.

    :raises Http404: the file has no such school, or may not be changed
    """
    try:
        before = schooling_of(file, number) if number is not None else None
    except Education.DoesNotExist as error:
        raise Http404 from error
    asked = Asked(clock.today(), Answers())
    if request.method == "POST":
        form = EducationForm(request.POST, asked=asked)
        if form.is_valid() and _save_education(request, file, form, number):
            return redirect(back_url)
    else:
        initial = EducationForm.initial_from(before) if before else {}
        form = EducationForm(asked=asked, initial=initial | {"version": file.version})
    form.fields["level"].label = _("Level")
    return _page(request, form, _("A school or course"), "profile-education", back_url, template)


def _save_education(
    request: HttpRequest, file: JobseekerFile, form: EducationForm, number: int | None
) -> bool:
    try:
        actions.save_education(
            file=file,
            schooling=form.answer(),
            education_id=number,
            version=form.seen_version,
            by=signed_in(request),
            now=clock.now(),
        )
    except actions.EditedMeanwhile as error:
        form.tell_conflict(error.version)
        return False
    except (actions.FileNotYours, Education.DoesNotExist) as error:
        raise Http404 from error
    return True


def edit_about(
    request: HttpRequest, file: JobseekerFile, back_url: str, template: str = OWN_PAGE
) -> HttpResponse:
    """
    Ask what the person says about themselves in the CV, and go back.

    :raises Http404: the file may not be changed
    """
    is_sent = request.method == "POST"
    form = AboutForm(request.POST if is_sent else None, initial={"about": file.about})
    if is_sent and form.is_valid():
        try:
            actions.set_about(
                file=file, about=form.cleaned_data["about"], by=signed_in(request), now=clock.now()
            )
        except actions.FileNotYours as error:
            raise Http404 from error
        return redirect(back_url)
    return _page(request, form, _("About you"), "profile-about", back_url, template)


def _page(
    request: HttpRequest, form: Form, title: str, draft: str, back_url: str, template: str
) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "back_url": back_url,
        "submit_label": _("Save"),
        "draft": draft,
    }
    return render(request, template, context)


def take_out(
    request: HttpRequest, file: JobseekerFile, what: str, number: int, back_url: str
) -> HttpResponse:
    """
    Ask, then take a job or a school out of the profile, and go back.

    :raises Http404: the file has no such row, or may not be changed
    """
    try:
        name = _name_of(file, what, number)
    except (WorkExperience.DoesNotExist, Education.DoesNotExist) as error:
        raise Http404 from error
    if request.method == "POST":
        _remove(request, file, what, number)
        return redirect(back_url)
    is_own = back_url.startswith("/me/")
    title = _("Remove from my profile?") if is_own else _("Remove from the profile?")
    context = {"name": name, "back_url": back_url, "title": title}
    return render(request, "jobseekers/jobseeker/remove.html", context)


def _name_of(file: JobseekerFile, what: str, number: int) -> str:
    if what == "jobs":
        return words.job_words(job_of(file, number))
    return ", ".join(words.WORDS[Step.EDUCATION](schooling_of(file, number)))


def _remove(request: HttpRequest, file: JobseekerFile, what: str, number: int) -> None:
    by, now = signed_in(request), clock.now()
    try:
        if what == "jobs":
            actions.remove_experience(file=file, experience_id=number, by=by, now=now)
        else:
            actions.remove_education(file=file, education_id=number, by=by, now=now)
    except actions.FileNotYours as error:
        raise Http404 from error
