"""Files that cannot be read, or say what the format does not know, are named with field and value."""

# ruff: noqa: E501 – one line per case

import pytest

from importers.catalogue import files
from importers.catalogue.files import CatalogueError, read_catalogue
from tests.importers.catalogues import problems_of, read, write_catalogue


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("title: A film\nyear: 19x5", "titles/a-film.yaml: year: Input should be a valid integer, unable to parse string as an integer (“19x5”)"),
        ("title: A film\nyear: 1200", "titles/a-film.yaml: year: Input should be greater than or equal to 1870 (“1200”)"),
        ("title: A film\ncolour: red", "titles/a-film.yaml: colour: Extra inputs are not permitted (“red”)"),
        ("title: A film\ntitle: Twice", "titles/a-film.yaml: cannot be read: “title” stands twice or is not a name in \"<unicode string>\", line 2, column 1: title: Twice ^"),
        ("title: &a A film\noutline: *a", "titles/a-film.yaml: cannot be read: aliases are not part of the format in \"<unicode string>\", line 2, column 10: outline: *a ^"),
        ("title: [A, film", "titles/a-film.yaml: cannot be read: while parsing a flow sequence in \"<unicode string>\", line 1, column 8: title: [A, film ^ expected ',' or ']', but got '<stream end>' in \"<unicode string>\", line 1, column 16: title: [A, film ^"),
        ("", "titles/a-film.yaml: the whole file: Input should be a valid dictionary or instance of TitleFile (“None”)"),
        ("- A film", "titles/a-film.yaml: the whole file: Input should be a valid dictionary or instance of TitleFile"),
        ("title: A film\noutline: %s" % ("x" * 241), f"titles/a-film.yaml: outline: has 241 characters, and 240 at most (“{'x' * 60}”)"),
        ("title: ''", "titles/a-film.yaml: title: is empty (“”)"),
        ("year: 1995", "titles/a-film.yaml: title: Field required"),
        ('title: "A\\0film"', "titles/a-film.yaml: title: has a control character in it (“A\\x00film”)"),
        ('title: "A\\ud800film"', "titles/a-film.yaml: title: has half a character in it (“A\\ud800film”)"),
        ('title: "\\Uffffffff"', "titles/a-film.yaml: cannot be read: Python int too large to convert to C int"),
        ("title: A film\ngenres: [drama, dramatic]", "titles/a-film.yaml: genres.2: is not one of: action, adventure, animation, biography, comedy, crime, documentary, drama, family, fantasy, film-noir, game-show, history, horror, music, musical, mystery, news, reality, romance, science-fiction, sport, talk-show, thriller, war, western (“dramatic”)"),
        ("title: A film\nsummaries: [{text: x, author: me@example.org}]", "titles/a-film.yaml: summaries.1.author: String should match pattern '^[^@]*$' (“me@example.org”)"),
    ],
)  # fmt: skip
def test_problem_names_file_field_and_value(tmp_path, text, problem):
    assert problems_of(tmp_path, titles__a_film=text) == [problem]


def test_every_problem_of_every_file_is_named_at_once(tmp_path):
    problems = problems_of(
        tmp_path, titles__a_film="year: x", people__ada="height_cm: 3", award_bodies="bodies: [{}]"
    )
    assert [problem.split(": ")[:2] for problem in problems] == [
        ["titles/a-film.yaml", "title"],
        ["titles/a-film.yaml", "year"],
        ["people/ada.yaml", "name"],
        ["people/ada.yaml", "height_cm"],
        ["award-bodies.yaml", "bodies.1.name"],
    ]


def test_deep_nesting_is_refused(tmp_path):
    [problem] = problems_of(tmp_path, titles__a_film="title: " + "[" * 100_000)
    assert problem.startswith("titles/a-film.yaml: cannot be read: maximum recursion depth exceeded")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"title: A\x00film", 'unacceptable character #x0000: special characters are not allowed in "<unicode string>", position 8'),
        (b"title: A\x1b[31mfilm", 'unacceptable character #x001b: special characters are not allowed in "<unicode string>", position 8'),
        (b"title: Caf\xe9", "'utf-8' codec can't decode byte 0xe9 in position 10: unexpected end of data"),
        ("title: A film".encode("utf-16"), "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"),
    ],
)  # fmt: skip
def test_bytes_that_are_no_text_are_refused(tmp_path, content, reason):
    write_catalogue(tmp_path, titles__a_film="")
    (tmp_path / "titles/a-film.yaml").write_bytes(content)
    assert problems_of(tmp_path) == [f"titles/a-film.yaml: cannot be read: {reason}"]


def test_byte_order_mark_and_windows_line_ends_are_read_over(tmp_path):
    write_catalogue(tmp_path, titles__a_film="")
    (tmp_path / "titles/a-film.yaml").write_bytes(b"\xef\xbb\xbftitle: A film\r\nyear: 1995\r\n")
    assert read(tmp_path).titles["a-film"].year == 1995


def test_file_of_more_than_the_limit_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_FILE_BYTES", 10)
    assert problems_of(tmp_path, titles__a_film="title: A long film") == [
        "titles/a-film.yaml: cannot be read: is larger than 10 bytes"
    ]


@pytest.mark.parametrize("name", ["A-Film.yaml", "a_film.yaml", "a-film.yml", "a" * 121 + ".yaml"])
def test_name_of_a_file_must_be_a_key(tmp_path, name):
    write_catalogue(tmp_path, titles__other="title: Other")
    (tmp_path / "titles" / name).write_text("title: A film")
    assert problems_of(tmp_path) == [f"titles/{name}: is not named as in mike-figgis.yaml"]


def test_hidden_files_are_no_part_of_a_catalogue(tmp_path):
    write_catalogue(tmp_path, titles__other="title: Other")
    (tmp_path / "titles/.keep").touch()
    assert list(read(tmp_path).titles) == ["other"]


def test_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CatalogueError, match="there is no such folder"):
        read_catalogue(tmp_path / "nowhere")


def test_values_are_read_as_they_are_written(tmp_path):
    film = read(
        tmp_path,
        titles__a_film="""\
            title: No
            countries: [NO]
            technical: [{kind: aspect-ratio, value: "1.66 : 1"}]
            """,
    ).titles["a-film"]
    assert (film.title, film.countries, film.technical[0].value) == ("No", ("NO",), "1.66 : 1")
