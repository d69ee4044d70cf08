"""The digest by which somebody allows a rule module: what it covers, and what it leaves out."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wargame import library


def test_the_digest_is_what_sha256sum_prints(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.py").write_bytes(b"two")
    (tmp_path / "a.py").write_bytes(b"one")
    one, two = sha256(b"one").hexdigest(), sha256(b"two").hexdigest()
    expected = sha256(f"{one}  a.py\n{two}  b/c.py\n".encode()).hexdigest()
    assert expected == library.digest_of(tmp_path)


@given(
    st.dictionaries(st.sampled_from("abcd"), st.binary(max_size=3), max_size=4),
    st.dictionaries(st.sampled_from("abcd"), st.binary(max_size=3), max_size=4),
)
def test_two_folders_have_one_digest_only_if_their_files_are_equal(
    tmp_path_factory: pytest.TempPathFactory, one: dict[str, bytes], other: dict[str, bytes]
) -> None:
    digests = []
    for files in (one, other):
        folder = tmp_path_factory.mktemp("digest")
        for name, content in files.items():
            (folder / name).write_bytes(content)
        digests.append(library.digest_of(folder))
    assert (one == other) == (digests[0] == digests[1])


@pytest.mark.parametrize("place", ["__pycache__", ".pytest_cache", ".hypothesis/unicode_data"])
def test_notes_of_tests_do_not_count_and_sources_among_them_do(tmp_path: Path, place: str) -> None:
    (tmp_path / "a.py").write_text("one")
    before = library.digest_of(tmp_path)
    (tmp_path / place).mkdir(parents=True)
    (tmp_path / place / "note.json").write_text("two")
    assert before == library.digest_of(tmp_path)
    (tmp_path / place / "b.py").write_text("two")
    assert before != library.digest_of(tmp_path)
