"""What the database would refuse is named before anything is written, with file, field and value."""

# ruff: noqa: E501 – one line per case

import pytest

from tests.importers.catalogues import problems_of, write_picture

SHARED = {
    "titles__a_film": "title: A film",
    "titles__a_series": "{title: A series, kind: series, seasons: [{number: 1}]}",
    "people__ada": "name: Ada",
}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("end_year: 1996", "end_year: belongs to a series alone (“1996”)"),
        ("{kind: series, year: 1995, end_year: 1990}", "end_year: lies before the year (“1990”)"),
        ("seasons: [{number: 1}]", "kind: has no seasons (“film”)"),
        ("{kind: series, seasons: [{number: 2}, {number: 1}]}", "seasons: must stand in order (“2, 1”)"),
        ("{kind: series, seasons: [{number: 1}, {number: 1}]}", "seasons.2: stands twice (“1”)"),
        ("episode: {series: a-series, season: 1, number: 1}", "kind: has no place among episodes (“film”)"),
        ("{kind: episode, episode: {series: a-film, season: 1, number: 1}}", "episode.season: is not among the seasons of a-film (“1”)"),
        ("{kind: episode, episode: {series: none, season: 1, number: 1}}", "episode.series: there is no file titles/none.yaml (“none”)"),
        ("{kind: episode, episode: {series: a-series, season: 2, number: 1}}", "episode.season: is not among the seasons of a-series (“2”)"),
        ("genres: [drama, war, drama]", "genres.3: stands twice (“drama”)"),
        ("keywords: [café, cafe]", "keywords.2: stands twice (“cafe”)"),
        ("credits: {directing: [{person: ada, characters: [Herself]}]}", "credits.directing.1.characters: stand in the cast alone (“Herself”)"),
        ("credits: {directing: [{person: ada, flags: [voice]}]}", "credits.directing.1.flags: voice and motion-capture stand in the cast alone (“voice”)"),
        ("credits: {directing: [{person: nobody}]}", "credits.directing.1.person: there is no file people/nobody.yaml (“nobody”)"),
        ("release_dates: [{country: US, date: 1995}, {country: US, date: 1995}]", "release_dates.2: stands twice (“US, 1995, theatrical, ”)"),
        ("certifications: [{country: US, system: BBFC, symbol: PG}]", "certifications.1.system: is not a system of that country (titles/certificates.py lists them) (“BBFC”)"),
        ("certifications: [{country: US, system: MPA, symbol: PG-15}]", "certifications.1.symbol: is not a certificate of that system (titles/certificates.py lists them) (“PG-15”)"),
        ("versions: [{name: Cut, certificate: {country: US, system: MPA, symbol: Z}}]", "versions.1.certificate.symbol: is not a certificate of that system (titles/certificates.py lists them) (“Z”)"),
        ("technical: [{kind: camera, value: Arri, version: Cut}]", "technical.1.version: is not among the versions (“Cut”)"),
        ("advisories: {sex: {}}", "advisories.sex: says nothing: leave it out"),
        ("quotes: [{lines: [{speaker: Ben}]}]", "quotes.1.lines.1.text: a line says or does something (“”)"),
        ("quotes: [{lines: [{text: Hello}]}]", "quotes.1.lines.1.text: asks for a speaker (a title card has the speaker “Title card”) (“Hello”)"),
        ("connections: [{kind: follows, to: it}]", "connections.1.to: is the title itself (“it”)"),
        ("connections: [{kind: follows, to: none}]", "connections.1.to: there is no file titles/none.yaml (“none”)"),
        ("box_office: [{kind: budget, amount: 1, currency: USD, territory: US}]", "box_office.1.territory: does not go with a budget (“US”)"),
        ("box_office: [{kind: opening-weekend, amount: 1, currency: USD}]", "box_office.1.kind: asks for a territory (“opening-weekend”)"),
        ("box_office: [{kind: gross, amount: 1, currency: USD, screen_count: 3}]", "box_office.1.screen_count: goes with an opening-weekend alone (“3”)"),
        ("box_office: [{kind: gross, amount: 1, currency: USD, weekend_end_date: 1995-10-29}]", "box_office.1.weekend_end_date: goes with an opening-weekend alone (“1995-10-29”)"),
        ("box_office: [{kind: gross, amount: 1, currency: USD}, {kind: gross, amount: 2, currency: EUR}]", "box_office.2: stands twice (“gross, None, None”)"),
        ("box_office: [{kind: budget, amount: 1, currency: USD}, {kind: budget, amount: 2, currency: USD}]", "box_office.2: stands twice (“budget, None”)"),
        ("companies: [{name: Studio, year: 1995, end_year: 1990}]", "companies.1.end_year: lies before the year (“1990”)"),
        ("locations: [{place: Reno}, {place: Reno}]", "locations.2: stands twice (“Reno, ”)"),
        ("external_figures: [{site: S, measure: rating, value: 7}]", "external_figures.1.measure: asks for out_of, the top of its scale (“rating”)"),
        ("external_figures: [{site: S, measure: rating, value: 11, out_of: 10}]", "external_figures.1.value: is more than its scale has (“11”)"),
        ("external_figures: [{site: S, measure: user-reviews, value: 7, out_of: 10}]", "external_figures.1.out_of: goes with a rating or critic-score alone (“10”)"),
        ("external_figures: [{site: S, measure: user-reviews, value: 7, rank_change: 1}]", "external_figures.1.rank_change: goes with a popularity-rank alone (“1”)"),
        ("awards: [{body: B, award: A, year: 1996, result: won, people: [ada, ada]}]", "awards.1.people: names somebody twice (“ada, ada”)"),
        ("unlisted_awards: {source: S}", "unlisted_awards: asks for wins or nominations (“0”)"),
        ("images: [{file: none.png, alt_text: A, licence: own}]", "images.1.file: there is no picture images/none.png (“none.png”)"),
    ],
)  # fmt: skip
def test_title_problem_is_named(tmp_path, text, problem):
    text = text.replace("{", "{title: It, ", 1) if text.startswith("{") else f"title: It\n{text}"
    assert problems_of(tmp_path, **SHARED, titles__it=text) == [f"titles/it.yaml: {problem}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{birth_date: 1995, death_date: 1990-01}", "death_date: comes before the date of birth (“1990-01”)"),
        ("aliases: [{name: A}, {name: A}]", "aliases.2: stands twice (“A”)"),
        ("portraits: [{file: a.png, alt_text: A, licence: own, kind: still}]", "portraits.1.kind: is not one of: portrait, event (“still”)"),
        ("portraits: [{file: a.png, alt_text: A, licence: own, kind: event, people: [ben]}]", "portraits.1.people: is the person of the file (“ben”)"),
    ],
)  # fmt: skip
def test_person_problem_is_named(tmp_path, text, problem):
    write_picture(tmp_path, "a.png")
    text = text.replace("{", "{name: Ben, ", 1) if text.startswith("{") else f"name: Ben\n{text}"
    assert problems_of(tmp_path, **SHARED, people__ben=text) == [f"people/ben.yaml: {problem}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{name: A}", "bodies.1.name: says nothing but its name: leave it out (“A”)"),
        ("{name: A, headline_rank: 1}", "bodies.1.headline_rank: asks for headline_singular and headline_plural (“1”)"),
        ("{name: A, country: FR}, {name: A, country: GB}", "bodies.2: stands twice (“A”)"),
    ],
)  # fmt: skip
def test_award_body_problem_is_named(tmp_path, text, problem):
    assert problems_of(tmp_path, award_bodies=f"bodies: [{text}]") == [f"award-bodies.yaml: {problem}"]


def test_two_files_cannot_share_what_is_one_of_a_kind(tmp_path):
    place = "kind: episode, episode: {series: a-series, season: 1, number: 1}"
    assert problems_of(
        tmp_path,
        **SHARED,
        titles__one=f"{{title: One, imdb_id: tt0000001, keywords: [café], {place}}}",
        titles__two=f"{{title: Two, imdb_id: tt0000001, keywords: [cafe], {place}}}",
        people__ben="{name: Ben, imdb_id: nm0000001}",
        people__eve="{name: Eve, imdb_id: nm0000001}",
    ) == [
        "titles/two.yaml: imdb_id: is that of titles/one.yaml too (“tt0000001”)",
        "people/eve.yaml: imdb_id: is that of people/ben.yaml too (“nm0000001”)",
        "titles/two.yaml: episode.number: is that of titles/one.yaml too (“1”)",
        "titles/two.yaml: keywords.1: is “café” in titles/one.yaml (“cafe”)",
    ]


def test_picture_that_is_none_is_named(tmp_path):
    entry = "{alt_text: A, licence: own, file: %s}"
    (tmp_path / "images").mkdir()
    (tmp_path / "images/broken.png").write_bytes(b"\x89PNG\r\n\x1a\n<script>")
    write_picture(tmp_path, "other.webp").rename(tmp_path / "images/other.jpg")
    images = ", ".join(entry % name for name in ("broken.png", "other.jpg"))
    assert problems_of(tmp_path, titles__it=f"title: It\nimages: [{images}]") == [
        "images/broken.png: This is not a picture that can be read: send a JPEG, PNG or WebP.",
        "images/other.jpg: is a .webp picture by its content.",
    ]
