"""What may stand in a catalogue file: the whole record of a title, and of a person."""

from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from importers.catalogue.kinds import (
    AuthorName,
    CountryCode,
    CurrencyCode,
    Date,
    Day,
    Entry,
    Key,
    LanguageCode,
    Line,
    PersonName,
    Text,
    Url,
    one_of,
)
from people.models import Credit, Nomination, PersonNote
from titles.models import (
    AdvisoryCategory,
    AlternateTitle,
    BoxOfficeFigure,
    CompanyCredit,
    Connection,
    ExternalFigure,
    ExternalLink,
    Genre,
    Image,
    Note,
    ReleaseDate,
    SoundtrackCredit,
    TechnicalSpec,
    Title,
    Video,
)

Year = Annotated[int, Field(ge=1870, le=2200)]
Count = Annotated[int, Field(ge=1, le=2_000_000_000)]
Minutes = Annotated[int, Field(ge=1, le=30_000)]
Severity = Literal["none", "mild", "moderate", "severe"]
Flag = Literal["uncredited", "voice", "motion-capture", "archive-footage", "scenes-deleted", "unconfirmed"]
ShortLine = Annotated[Line, Field(max_length=100)]
MediumLine = Annotated[Line, Field(max_length=150)]


def _in_order(flags: tuple[str, ...]) -> tuple[str, ...]:
    """Flags in the order in which they are printed; their order in a file means nothing."""
    return tuple(flag for flag in get_args(Flag) if flag in flags)


class AlternateTitleEntry(Entry):
    name: Line
    country: CountryCode | None = None
    language: LanguageCode | None = None
    type: Annotated[str, one_of(AlternateTitle.Type)] | Literal[""] = ""
    attribute: ShortLine | Literal[""] = ""


class ReleaseEntry(Entry):
    country: CountryCode
    date: Date
    kind: Annotated[str, one_of(ReleaseDate.Kind)] = "theatrical"
    attribute: MediumLine | Literal[""] = ""
    source: Line | Literal[""] = ""


class CertificateEntry(Entry):
    """A certificate by its place in the country's table (titles/certificates.py)."""

    country: CountryCode
    system: Line
    symbol: Annotated[Line, Field(max_length=20)]


class CertificationEntry(CertificateEntry):
    reason: Line | Literal[""] = ""
    attribute: ShortLine | Literal[""] = ""
    version: Line | None = None
    source: Line | Literal[""] = ""


class VersionEntry(Entry):
    name: Annotated[Line, Field(max_length=120)]
    medium: Annotated[Line, Field(max_length=80)] | Literal[""] = ""
    runtime_minutes: Minutes | None = None
    certificate: CertificateEntry | None = None
    differences: Text | Literal[""] = ""
    spoiler: bool = False
    source: Line | Literal[""] = ""


class CreditEntry(Entry):
    person: Key
    job: Annotated[Line, Field(max_length=120)] | Literal[""] = ""
    characters: tuple[PersonName, ...] = ()
    credited_as: PersonName | Literal[""] = ""
    attribute: MediumLine | Literal[""] = ""
    flags: Annotated[tuple[Flag, ...], AfterValidator(_in_order)] = ()
    source: Line | Literal[""] = ""


class CompanyEntry(Entry):
    name: PersonName
    role: Annotated[str, one_of(CompanyCredit.Role)] = "production"
    territory: CountryCode | None = None
    year: Year | None = None
    end_year: Year | None = None
    attribute: MediumLine | Literal[""] = ""
    source: Line | Literal[""] = ""


class LocationEntry(Entry):
    place: Annotated[Line, Field(max_length=250)]
    scene: PersonName | Literal[""] = ""
    source: Line | Literal[""] = ""


class TechnicalEntry(Entry):
    kind: Annotated[str, one_of(TechnicalSpec.Kind)]
    value: MediumLine
    note: MediumLine | Literal[""] = ""
    version: Line | None = None
    source: Line | Literal[""] = ""


class BoxOfficeEntry(Entry):
    kind: Annotated[str, one_of(BoxOfficeFigure.Kind)]
    amount: Annotated[int, Field(ge=1, le=10**15)]
    currency: CurrencyCode
    qualifier: Annotated[str, one_of(BoxOfficeFigure.Qualifier)] | Literal[""] = ""
    territory: CountryCode | None = None
    weekend_end_date: Day | None = None
    screen_count: Count | None = None
    as_of: Date | None = None
    source: Line | Literal[""] = ""


class PlotEntry(Entry):
    text: Text
    author: AuthorName | Literal[""] = ""
    spoiler: bool = False


class SynopsisEntry(Entry):
    text: Text
    author: AuthorName | Literal[""] = ""


class NoteEntry(Entry):
    text: Text
    spoiler: bool = False
    source: Line | Literal[""] = ""


class GoofEntry(NoteEntry):
    kind: Annotated[str, one_of(Note.GoofKind)]


class QuoteLineEntry(Entry):
    speaker: Annotated[Line, Field(max_length=120)] | Literal[""] = ""
    direction: PersonName | Literal[""] = ""
    text: Text | Literal[""] = ""


class QuoteEntry(Entry):
    lines: Annotated[tuple[QuoteLineEntry, ...], Field(min_length=1)]
    spoiler: bool = False
    source: Line | Literal[""] = ""


class QuestionEntry(Entry):
    question: Line
    answer: Text
    spoiler: bool = False


class ConnectionEntry(Entry):
    """Kept in the file of the title it is read from: this title *remake-of* ``to``."""

    kind: Annotated[str, one_of(Connection.Kind)]
    to: Key
    note: Line | Literal[""] = ""
    spoiler: bool = False
    source: Line | Literal[""] = ""


class SoundtrackCreditEntry(Entry):
    role: Annotated[str, one_of(SoundtrackCredit.Role)]
    name: PersonName


class SoundtrackEntry(Entry):
    name: PersonName
    note: PersonName | Literal[""] = ""
    credits: tuple[SoundtrackCreditEntry, ...] = ()
    source: Line | Literal[""] = ""


class AdvisoryItemEntry(Entry):
    text: Text
    spoiler: bool = False


class AdvisoryEntry(Entry):
    severity: Severity | None = None
    items: tuple[AdvisoryItemEntry, ...] = ()


class ImageEntry(Entry):
    """A picture beside the catalogue: ``file`` is a name in its ``images/`` folder."""

    file: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]*\.(jpg|png|webp)$", max_length=90)]
    kind: Annotated[str, one_of(Image.Kind)] = "still"
    caption: Line | Literal[""] = ""
    alt_text: Line
    licence: Annotated[str, one_of(Image.Licence)]
    source: Line | Literal[""] = ""
    people: tuple[Key, ...] = ()


class VideoEntry(Entry):
    kind: Annotated[str, one_of(Video.Kind)] = "trailer"
    name: PersonName
    length_seconds: Count | None = None
    url: Url
    source: Line | Literal[""] = ""


class LinkEntry(Entry):
    kind: Annotated[str, one_of(ExternalLink.Kind)] = "other"
    name: MediumLine
    url: Url
    language: LanguageCode | None = None


class ExternalReviewEntry(Entry):
    publication: MediumLine
    author: AuthorName | Literal[""] = ""
    url: Url
    date: Date | None = None
    language: LanguageCode | None = None


class FigureEntry(Entry):
    site: Annotated[Line, Field(max_length=60)]
    measure: Annotated[str, one_of(ExternalFigure.Measure)]
    value: Annotated[Decimal, Field(ge=0, max_digits=10, decimal_places=1)]
    out_of: Annotated[int, Field(ge=1, le=1000)] | None = None
    vote_count: Count | None = None
    rank_change: Annotated[int, Field(ge=-(10**9), le=10**9)] | None = None
    as_of: Date | None = None
    url: Url | Literal[""] = ""


class NominationEntry(Entry):
    body: MediumLine
    award: ShortLine
    category: PersonName | Literal[""] = ""
    year: Annotated[int, Field(ge=1900, le=2200)]
    result: Annotated[str, one_of(Nomination.Result)]
    people: tuple[Key, ...] = ()
    shared: bool = False
    note: PersonName | Literal[""] = ""
    source: Line | Literal[""] = ""


class UnlistedAwardsEntry(Entry):
    wins: Annotated[int, Field(ge=0, le=9999)] = 0
    nominations: Annotated[int, Field(ge=0, le=9999)] = 0
    source: Line


class SeasonEntry(Entry):
    number: Annotated[int, Field(ge=0, le=500)]
    name: PersonName | Literal[""] = ""
    outline: Annotated[Text, Field(max_length=500)] | Literal[""] = ""


class EpisodeEntry(Entry):
    series: Key
    season: Annotated[int, Field(ge=0, le=500)]
    number: Annotated[int, Field(ge=0, le=10_000)]


class TitleFile(Entry):
    """``titles/<key>.yaml``: the name of the file is the key of the title."""

    kind: Annotated[str, one_of(Title.Kind)] = "film"
    title: Line
    original_title: Line | Literal[""] = ""
    year: Year | None = None
    end_year: Year | None = None
    imdb_id: Annotated[str, Field(pattern=r"^tt[0-9]{7,10}$")] | Literal[""] = ""
    episode: EpisodeEntry | None = None
    seasons: tuple[SeasonEntry, ...] = ()
    runtime_minutes: Minutes | None = None
    genres: tuple[Annotated[str, one_of(Genre)], ...] = ()
    countries: tuple[CountryCode, ...] = ()
    languages: tuple[LanguageCode, ...] = ()
    outline: Annotated[Line, Field(max_length=240)] | Literal[""] = ""
    summaries: tuple[PlotEntry, ...] = ()
    synopsis: SynopsisEntry | None = None
    taglines: tuple[Line, ...] = ()
    keywords: tuple[Annotated[Line, Field(max_length=120)], ...] = ()
    credits: dict[
        Annotated[str, one_of(Credit.Department)], Annotated[tuple[CreditEntry, ...], Field(min_length=1)]
    ] = {}
    alternate_titles: tuple[AlternateTitleEntry, ...] = ()
    release_dates: tuple[ReleaseEntry, ...] = ()
    versions: tuple[VersionEntry, ...] = ()
    certifications: tuple[CertificationEntry, ...] = ()
    advisories: dict[Annotated[str, one_of(AdvisoryCategory)], AdvisoryEntry] = {}
    trivia: tuple[NoteEntry, ...] = ()
    goofs: tuple[GoofEntry, ...] = ()
    crazy_credits: tuple[NoteEntry, ...] = ()
    quotes: tuple[QuoteEntry, ...] = ()
    questions: tuple[QuestionEntry, ...] = ()
    connections: tuple[ConnectionEntry, ...] = ()
    soundtracks: tuple[SoundtrackEntry, ...] = ()
    awards: tuple[NominationEntry, ...] = ()
    unlisted_awards: UnlistedAwardsEntry | None = None
    companies: tuple[CompanyEntry, ...] = ()
    locations: tuple[LocationEntry, ...] = ()
    technical: tuple[TechnicalEntry, ...] = ()
    box_office: tuple[BoxOfficeEntry, ...] = ()
    images: tuple[ImageEntry, ...] = ()
    videos: tuple[VideoEntry, ...] = ()
    external_links: tuple[LinkEntry, ...] = ()
    external_reviews: tuple[ExternalReviewEntry, ...] = ()
    external_figures: tuple[FigureEntry, ...] = ()


class AliasEntry(Entry):
    name: PersonName
    attribute: ShortLine | Literal[""] = ""


class BiographyEntry(Entry):
    text: Text
    author: AuthorName | Literal[""] = ""


class PersonNoteEntry(Entry):
    kind: Annotated[str, one_of(PersonNote.Kind)] = "trivia"
    text: Text
    source: Line | Literal[""] = ""


class PersonFile(Entry):
    """``people/<key>.yaml``: the name of the file is the key of the person."""

    name: PersonName
    sort_as: PersonName | Literal[""] = ""
    birth_name: PersonName | Literal[""] = ""
    birth_date: Date | None = None
    birth_place: PersonName | Literal[""] = ""
    death_date: Date | None = None
    death_place: PersonName | Literal[""] = ""
    height_cm: Annotated[int, Field(ge=40, le=280)] | None = None
    imdb_id: Annotated[str, Field(pattern=r"^nm[0-9]{7,10}$")] | Literal[""] = ""
    aliases: tuple[AliasEntry, ...] = ()
    biography: BiographyEntry | None = None
    notes: tuple[PersonNoteEntry, ...] = ()
    portraits: tuple[ImageEntry, ...] = ()


class AwardBodyEntry(Entry):
    name: MediumLine
    country: CountryCode | None = None
    headline_rank: Annotated[int, Field(ge=1, le=999)] | None = None
    headline_singular: Annotated[Line, Field(max_length=60)] | Literal[""] = ""
    headline_plural: Annotated[Line, Field(max_length=60)] | Literal[""] = ""


class AwardBodiesFile(Entry):
    """``award-bodies.yaml``: the bodies whose country is known or whose awards lead a blurb."""

    bodies: tuple[AwardBodyEntry, ...] = ()
