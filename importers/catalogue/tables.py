"""Where every list of a catalogue file is kept, a line per list; load and export read nothing else."""

from importers.catalogue import schema
from importers.catalogue.mapping import (
    BARE,
    CreditTable,
    ImageTable,
    PortraitTable,
    Reference,
    SeverityTable,
    Table,
)
from people import models as people
from titles import models as titles

CERTIFICATE = {"country": "country_id", "system": "system", "symbol": "symbol"}
CATEGORY = {"body": "body__name", "award": "award", "category": "name"}
PLACE = {"series": "series__key", "season": "number"}

PERSON = Reference("person", people.Person, {"person": "key"})
EACH_PERSON = Reference("person", people.Person, {BARE: "key"})
VERSION = Reference("version", titles.Version, {"version": "name"})

# In the order in which they are written: what is referred to stands first.
TITLE_TABLES: dict[str, Table] = {
    "seasons": Table(titles.Season, schema.SeasonEntry, owner="series", order=("number",)),
    "episode": Table(
        titles.Episode,
        schema.EpisodeEntry,
        references=(Reference("season", titles.Season, PLACE),),
        is_single=True,
    ),
    "genres": Table(titles.TitleGenre, columns={BARE: "genre"}),
    "countries": Table(titles.TitleCountry, columns={BARE: "country_id"}),
    "languages": Table(titles.TitleLanguage, columns={BARE: "language_id"}),
    "summaries": Table(titles.Plot, schema.PlotEntry, fixed={"kind": "summary"}),
    "synopsis": Table(
        titles.Plot, schema.SynopsisEntry, fixed={"kind": "synopsis", "is_spoiler": True}, is_single=True
    ),
    "taglines": Table(titles.Tagline, columns={BARE: "text"}),
    "keywords": Table(
        titles.TitleKeyword, references=(Reference("keyword", titles.Keyword, {BARE: "name"}),)
    ),
    "credits": CreditTable(people.Credit, schema.CreditEntry, references=(PERSON,), keyed_by="department"),
    "alternate_titles": Table(titles.AlternateTitle, schema.AlternateTitleEntry),
    "release_dates": Table(titles.ReleaseDate, schema.ReleaseEntry),
    "versions": Table(
        titles.Version,
        schema.VersionEntry,
        references=(Reference("certificate", titles.Certificate, CERTIFICATE, inside="certificate"),),
    ),
    "certifications": Table(
        titles.Certification,
        schema.CertificationEntry,
        references=(Reference("certificate", titles.Certificate, CERTIFICATE), VERSION),
    ),
    "advisories": SeverityTable(titles.Advisory, schema.AdvisoryEntry, keyed_by="category"),
    "advisory_items": Table(titles.AdvisoryItem, schema.AdvisoryItemEntry, keyed_by="category"),
    "trivia": Table(titles.Note, schema.NoteEntry, fixed={"kind": "trivia"}),
    "goofs": Table(titles.Note, schema.GoofEntry, fixed={"kind": "goof"}, columns={"kind": "goof_kind"}),
    "crazy_credits": Table(titles.Note, schema.NoteEntry, fixed={"kind": "crazy-credit"}),
    "quotes": Table(
        titles.Quote,
        schema.QuoteEntry,
        children={"lines": Table(titles.QuoteLine, schema.QuoteLineEntry, owner="quote")},
    ),
    "questions": Table(titles.Question, schema.QuestionEntry),
    "connections": Table(
        titles.Connection,
        schema.ConnectionEntry,
        owner="from_title",
        references=(Reference("to_title", titles.Title, {"to": "key"}),),
    ),
    "soundtracks": Table(
        titles.Soundtrack,
        schema.SoundtrackEntry,
        children={
            "credits": Table(titles.SoundtrackCredit, schema.SoundtrackCreditEntry, owner="soundtrack")
        },
    ),
    "awards": Table(
        people.Nomination,
        schema.NominationEntry,
        references=(Reference("category", people.AwardCategory, CATEGORY),),
        children={"people": Table(people.NominationRecipient, owner="nomination", references=(EACH_PERSON,))},
    ),
    "unlisted_awards": Table(people.UnlistedAwards, schema.UnlistedAwardsEntry, is_single=True),
    "companies": Table(
        titles.CompanyCredit,
        schema.CompanyEntry,
        references=(Reference("company", titles.Company, {"name": "name"}),),
    ),
    "locations": Table(
        titles.FilmingLocation,
        schema.LocationEntry,
        references=(Reference("location", titles.Location, {"place": "name"}),),
    ),
    "technical": Table(titles.TechnicalSpec, schema.TechnicalEntry, references=(VERSION,)),
    "box_office": Table(titles.BoxOfficeFigure, schema.BoxOfficeEntry),
    "images": ImageTable(
        titles.Image,
        schema.ImageEntry,
        children={"people": Table(people.ImagePerson, owner="image", references=(EACH_PERSON,))},
    ),
    "videos": Table(titles.Video, schema.VideoEntry),
    "external_links": Table(titles.ExternalLink, schema.LinkEntry),
    "external_reviews": Table(titles.ExternalReview, schema.ExternalReviewEntry),
    "external_figures": Table(titles.ExternalFigure, schema.FigureEntry),
}

PERSON_TABLES: dict[str, Table] = {
    "aliases": Table(people.Alias, schema.AliasEntry, owner="person"),
    "notes": Table(people.PersonNote, schema.PersonNoteEntry, owner="person"),
    "portraits": PortraitTable(
        titles.Image,
        schema.ImageEntry,
        children={"people": Table(people.ImagePerson, owner="image", references=(EACH_PERSON,))},
    ),
}
