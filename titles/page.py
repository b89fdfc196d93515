"""The title page: everything that it shows, read once in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from filmdb.lib.facets import FacetLink
from filmdb.lib.together import read_together
from titles.facets import registry
from titles.models import (
    Advisory,
    AlternateTitle,
    BoxOfficeFigure,
    Certification,
    CompanyCredit,
    Connection,
    Country,
    Episode,
    ExternalFigure,
    ExternalLink,
    Image,
    Keyword,
    Language,
    Location,
    Note,
    Plot,
    Question,
    QuoteLine,
    ReleaseDate,
    Season,
    SoundtrackCredit,
    Tagline,
    TechnicalSpec,
    Title,
    TitleGenre,
    Version,
    Video,
)

if TYPE_CHECKING:
    from people.awards import AwardTally
    from people.models import Credit

DEFAULT_REGION = "US"
CAST_SHOWN = 15
STARS_SHOWN = 3
WRITERS_SHOWN = 3
COMPANIES_SHOWN = 3
REVIEW_MEASURES = ("user-reviews", "critic-reviews")
SPECS_SHOWN = ("sound-mix", "colour", "aspect-ratio")


@dataclass(frozen=True)
class Section:
    """A part of the page: the id of its heading, and its name in the page's own navigation."""

    anchor: str
    label: Any


@dataclass(frozen=True)
class TitlePage:
    """A title with the first rows of each of its facets; the sub-pages hold the rest."""

    title: Title
    facets: dict[str, FacetLink]
    previous_episode: Episode | None
    next_episode: Episode | None
    seasons: Sequence[Season]
    certification: Certification | None
    credits: Sequence[Credit]
    companies: Sequence[CompanyCredit]
    connections: Sequence[Connection]
    quote_lines: Sequence[QuoteLine]
    soundtrack_credits: Sequence[SoundtrackCredit]
    awards: AwardTally
    # Read together; each list is cut at the limit that ``_small_sets`` gives it.
    genres: Sequence[TitleGenre]
    countries: Sequence[Country]
    languages: Sequence[Language]
    keywords: Sequence[Keyword]
    releases: Sequence[ReleaseDate]
    alternate_titles: Sequence[AlternateTitle]
    versions: Sequence[Version]
    summaries: Sequence[Plot]
    taglines: Sequence[Tagline]
    trivia: Sequence[Note]
    goofs: Sequence[Note]
    crazy_credits: Sequence[Note]
    questions: Sequence[Question]
    advisories: Sequence[Advisory]
    locations: Sequence[Location]
    specs: Sequence[TechnicalSpec]
    box_office: Sequence[BoxOfficeFigure]
    posters: Sequence[Image]
    photos: Sequence[Image]
    videos: Sequence[Video]
    official_sites: Sequence[ExternalLink]
    figures: Sequence[ExternalFigure]

    @property
    def episode(self) -> Episode | None:
        """Where the title stands in its series, if it is an episode."""
        return getattr(self.title, "episode", None)

    @property
    def release(self) -> ReleaseDate | None:
        """The release to print beside the title."""
        return self.releases[0] if self.releases else None

    @cached_property
    def directors(self) -> list[Credit]:
        return [credit for credit in self.credits if credit.department == "directing"]

    @cached_property
    def writers(self) -> list[Credit]:
        return [credit for credit in self.credits if credit.department == "writing"]

    @property
    def writers_shown(self) -> list[Credit]:
        return self.writers[:WRITERS_SHOWN]

    @property
    def more_writers(self) -> int:
        """How many writing credits the heading does not name."""
        return self.writers[0].in_department - len(self.writers_shown) if self.writers else 0

    @cached_property
    def cast(self) -> list[Credit]:
        return [credit for credit in self.credits if credit.department == "cast"]

    @property
    def stars(self) -> list[Credit]:
        return self.cast[:STARS_SHOWN]

    @property
    def more_cast(self) -> int:
        """How many of the cast the page does not show."""
        return self.cast[0].in_department - len(self.cast) if self.cast else 0

    @property
    def poster(self) -> Image | None:
        return self.posters[0] if self.posters else None

    @property
    def trailer(self) -> Video | None:
        return self.videos[0] if self.videos else None

    @cached_property
    def review_figures(self) -> list[ExternalFigure]:
        """How many reviews another site counts; of one site, so that one source stands for all."""
        counted = [figure for figure in self.figures if figure.measure in REVIEW_MEASURES]
        return [figure for figure in counted if figure.site == counted[0].site]

    @property
    def other_figures(self) -> list[ExternalFigure]:
        """What else other sites count."""
        return [figure for figure in self.figures if figure not in self.review_figures]

    @property
    def timed_versions(self) -> list[Version]:
        """The cuts whose runtime is known."""
        return [version for version in self.versions if version.runtime_minutes]

    @property
    def first_version(self) -> Version | None:
        return self.versions[0] if self.versions else None

    @property
    def more_keywords(self) -> int:
        """How many keywords the page does not show."""
        return self.facets["keywords"].count - len(self.keywords) if "keywords" in self.facets else 0

    @property
    def description(self) -> str:
        """The page in a sentence, for search engines: the outline, or who made the title."""
        if self.title.outline:
            return self.title.outline
        names = ", ".join(credit.person.name for credit in [*self.directors[:1], *self.stars])
        if names:
            return gettext("%(title)s, by and with %(names)s: cast, crew and facts.") % {
                "title": self.title,
                "names": names,
            }
        return gettext("%(title)s: cast, crew and facts.") % {"title": self.title}

    @cached_property
    def specs_by_kind(self) -> list[tuple[Any, list[TechnicalSpec]]]:
        """The specifications that the page shows, as (heading, values)."""
        groups = {kind: [spec for spec in self.specs if spec.kind == kind] for kind in SPECS_SHOWN}
        return [(TechnicalSpec.Kind(kind).label, specs) for kind, specs in groups.items() if specs]

    @cached_property
    def companies_by_role(self) -> list[tuple[Any, list[CompanyCredit]]]:
        """The first companies of each role, each company once, as (heading, credits)."""
        groups = []
        for role in CompanyCredit.Role:
            first_of_each = {
                credit.company_id: credit for credit in reversed(self.companies) if credit.role == role
            }
            if first_of_each:
                groups.append((role.label, list(reversed(first_of_each.values()))[:COMPANIES_SHOWN]))
        return groups

    @cached_property
    def shows(self) -> dict[str, bool]:
        """Which sections have something to show; the others are absent from the page."""
        return {
            "seasons": bool(self.seasons),
            "cast": bool(self.cast),
            "story": bool(
                self.summaries
                or self.taglines
                or self.keywords
                or self.certification
                or self.advisories
                or "certificates" in self.facets
            ),
            "awards": bool(self.awards),
            "know": bool(
                self.trivia
                or self.goofs
                or self.quote_lines
                or self.crazy_credits
                or self.soundtrack_credits
                or self.versions
            ),
            "media": bool(self.photos or self.videos),
            "connections": bool(self.connections),
            "questions": bool(self.questions),
            "details": bool(
                self.countries
                or self.languages
                or self.release
                or self.alternate_titles
                or self.locations
                or "external_sites" in self.facets
            ),
            "box_office": bool(self.box_office),
            "companies": bool(self.companies),
            "technical": bool(self.specs or self.title.runtime_minutes or self.timed_versions),
        }

    @cached_property
    def sections(self) -> list[Section]:
        """The page's own navigation."""
        return [section for section in SECTIONS if self.shows[section.anchor]]


SECTIONS = (
    Section("seasons", _("Episodes")),
    Section("cast", pgettext_lazy("section", "Cast")),
    Section("story", _("Storyline")),
    Section("know", _("Did you know?")),
    Section("details", _("Details")),
    Section("box_office", _("Box office")),
    Section("technical", _("Technical")),
    Section("media", _("Photos and videos")),
    Section("connections", _("Connections")),
    Section("questions", _("Questions")),
    Section("companies", _("Companies")),
)


def get_title_or_404(title_id: int) -> Title:
    """The title with its place in a series and its unlisted awards; raise ``Http404`` without it."""
    titles = Title.objects.select_related("episode__season__series", "unlisted_awards")
    return get_object_or_404(titles, pk=title_id)


def load_title_page(title: Title, *, region: str = DEFAULT_REGION) -> TitlePage:
    """Read the page of a title for a reader of ``region`` (a country code)."""
    certifications = title.certifications.filter(certificate__country=region)
    previous_episode, next_episode = _neighbours(title)
    return TitlePage(
        title=title,
        facets=registry.links(title),
        previous_episode=previous_episode,
        next_episode=next_episode,
        seasons=list(title.seasons.order_by("number")[:100]) if title.is_serial else (),
        certification=certifications.by_country().first(),
        credits=list(title.credits.principals(limit=CAST_SHOWN)),
        companies=list(title.company_credits.by_role()[:40]),
        connections=list(Connection.objects.of(title).by_kind()[:4]),
        quote_lines=_lines_of_first_quote(title),
        soundtrack_credits=_credits_of_first_soundtrack(title),
        awards=_awards(title),
        **read_together(**_small_sets(title, region)),
    )


def _small_sets(title: Title, region: str) -> dict[str, tuple[QuerySet, int]]:
    """The short lists of the page: each an ordered queryset and the most rows that it gives."""

    def linked(model: Any, through: str) -> QuerySet:
        return model.objects.filter(**{f"{through}__title": title}).order_by(f"{through}__position", "pk")

    placed = ("position", "pk")
    return {
        "genres": (title.title_genres.order_by(*placed), 10),
        "countries": (linked(Country, "title_countries"), 20),
        "languages": (linked(Language, "title_languages"), 20),
        "keywords": (linked(Keyword, "title_keywords"), 5),
        "releases": (title.release_dates.primary_first(region), 1),
        "alternate_titles": (title.alternate_titles.exclude(name=title.title).order_by(*placed), 2),
        "versions": (title.versions.order_by(*placed), 4),
        "summaries": (title.plots.filter(kind="summary").order_by(*placed), 1),
        "taglines": (title.taglines.order_by(*placed), 1),
        "trivia": (title.notes.trivia(), 1),
        "goofs": (title.notes.filter(kind="goof").order_by(*placed), 1),
        "crazy_credits": (title.notes.crazy_credits(), 1),
        "questions": (title.questions.order_by(*placed), 2),
        "advisories": (title.advisories.order_by("-severity", "pk"), 5),
        "locations": (_locations(title), 3),
        "specs": (title.technical_specs.filter(kind__in=SPECS_SHOWN).order_by(*placed), 12),
        "box_office": (title.box_office.by_kind(), 6),
        "posters": (title.images.filter(kind="poster").order_by(*placed), 1),
        "photos": (title.images.exclude(kind="poster").by_kind(), 6),
        "videos": (title.videos.by_kind(), 1),
        "official_sites": (title.external_links.filter(kind="official").order_by(*placed), 3),
        "figures": (title.external_figures.order_by("pk"), 12),
    }


def _locations(title: Title) -> QuerySet[Location]:
    """Each place once, where its first scene stands."""
    scenes = title.filming_locations.order_by("position", "pk")
    first = scenes.filter(location=OuterRef("pk")).values("position")[:1]
    return (
        Location.objects.filter(pk__in=scenes.values("location"))
        .annotate(first=Subquery(first))
        .order_by("first", "pk")
    )


def _neighbours(title: Title) -> tuple[Episode | None, Episode | None]:
    """The episodes just before and just after an episode of the series, across its seasons."""
    episode = getattr(title, "episode", None)
    if episode is None:
        return None, None
    season, number = episode.season, episode.number
    of_series = Episode.objects.filter(season__series=season.series_id).select_related("title", "season")
    before = Q(season__number__lt=season.number) | Q(season=season, number__lt=number)
    after = Q(season__number__gt=season.number) | Q(season=season, number__gt=number)
    order = ("season__number", "number")
    return of_series.filter(before).order_by(*order).last(), of_series.filter(after).order_by(*order).first()


def _lines_of_first_quote(title: Title) -> list[QuoteLine]:
    first = title.quotes.exclude(lines=None).order_by("position", "pk").values("pk")[:1]
    return list(
        QuoteLine.objects.filter(quote__in=first).select_related("quote").order_by("position", "pk")[:12]
    )


def _credits_of_first_soundtrack(title: Title) -> list[SoundtrackCredit]:
    first = title.soundtracks.exclude(credits=None).order_by("position", "pk").values("pk")[:1]
    lines = SoundtrackCredit.objects.filter(soundtrack__in=first).select_related("soundtrack")
    return list(lines.order_by("position", "pk")[:12])


def _awards(title: Title) -> AwardTally:
    tally, unlisted = title.nominations.tally(), getattr(title, "unlisted_awards", None)
    if unlisted is None:
        return tally
    return replace(tally, unlisted_wins=unlisted.win_count, unlisted_nominations=unlisted.nomination_count)
