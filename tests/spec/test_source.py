"""What YAML lets slip through is told with its line, and a file that is none gives one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from strongroom.spec import Mistakes, read_environment, read_stack_file
from tests.spec.example import FULL_FILE, SHORT_FILE, value_of

SHORT = SHORT_FILE.read_text(encoding="utf-8")
AT = "strongroom:environment"

SLIPS = {
    "a word twice": (
        "    stage: dev\n",
        "    stage: dev\n    stage: dev\n",
        f"7 {AT}.stage: stands twice; keep one of the two",
    ),
    "the environment twice": (
        "    teams:\n      - name: scoring\n        scientists: [fraud-scientists]",
        "    teams: [{name: a, scientists: [fraud-scientists]}]\n  strongroom:environment:\n    name: other",
        f"13 {AT}: `strongroom:environment` stands twice in the file; keep one of the two",
    ),
    "config twice": (
        "config:\n",
        "config: {}\nconfig:\n",
        f"4 {AT}: `config` stands twice in the file; keep one of the two",
    ),
    "an anchor": (
        "stage: dev",
        "stage: &stage dev",
        f"6 {AT}.stage: uses a YAML anchor or alias; write the value itself in each place",
    ),
    "a tag": (
        "stage: dev",
        "stage: !secret dev",
        f"6 {AT}.stage: has a YAML tag of its own; write the value without `!` or `<<`",
    ),
    "a merge": (
        "    stage: dev\n",
        "    stage: dev\n    <<: {cost_center: a}\n",
        f'7 {AT}["<<"]: is a YAML merge; write the values themselves',
    ),
    "a tab": (
        "    stage: dev",
        "\tstage: dev",
        f"6 {AT}: stands in a file that is indented with tabs; indent with spaces",
    ),
    "a secret": (
        "    stage: dev\n",
        "    stage: dev\n    cost_center: {secure: AAABAHRoaXMgaXMgc2VjcmV0}\n",
        f"7 {AT}.cost_center: is a secret; remove it: an environment file holds no secrets",
    ),
    "another key": (
        "  strongroom:environment:",
        "  strongroom:enviroment:",
        f"4 {AT}: is missing, and `strongroom:enviroment` is no key of ours; write `strongroom:environment`",
    ),
    "a key without its namespace": (
        "  strongroom:environment:",
        "  environment:",
        f"4 {AT}: is missing, and `environment` is no key of ours; write `strongroom:environment`",
    ),
    "a list as a word": (
        "    stage: dev\n",
        "    stage: dev\n    ? [a, b]\n    : c\n",
        f"7 {AT}: has a word that is not text; write plain words",
    ),
}


def told(folder: Path, text: str) -> tuple[str, ...]:
    """The sentences that a stack file with this text gives, without the file's name."""
    file = folder / "Pulumi.dev.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Mistakes) as refused:
        read_stack_file(file)
    return tuple(sentence.removeprefix(f"{file}:") for sentence in refused.value.sentences)


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_of_yaml_is_told_with_its_line(slip: str, tmp_path: Path) -> None:
    """What YAML accepts and nobody means is refused in one sentence."""
    was, written, says = SLIPS[slip]
    assert was in SHORT
    assert told(tmp_path, SHORT.replace(was, written, 1)) == (says,)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", f"1 {AT}: is missing; write it below `config:` as docs/environment.md says"),
        ("config:\n", f"1 {AT}: is missing; write it below `config:` as docs/environment.md says"),
        ("config:\n  a: 1\n", f"1 {AT}: is missing; write it below `config:` as docs/environment.md says"),
        ("- 1\n", f"1 {AT}: is missing; write it below `config:` as docs/environment.md says"),
        ("config: [\n", f"2 {AT}: stands in a file that is not YAML"),
        ("config: {a: b: c}\n", f"1 {AT}: stands in a file that is not YAML"),
        ("config: *gone\n", f"1 {AT}: stands in a file that is not YAML"),
        ("a: 1\n---\nb: 2\n", f"2 {AT}: stands in a file that holds several documents; keep one, without `---`"),
        ("config:\n  a: 1\n b: 2\n", f"3 {AT}: stands in a file that is indented or quoted unevenly; indent each word"),
        (
            "a: 2\nb:1\n",
            f"2 {AT}: stands in a file that has a line that is no `word: value`; write a space",
        ),
        (
            "config: @x\n",
            f"1 {AT}: stands in a file that has a text that starts with a sign of YAML's own; write it in",
        ),
        ("config: {a: [b\n", f"2 {AT}: stands in a file that"),
        (
            f"config:\n  {AT}:\n    secure: abc\n",
            f"2 {AT}: is a secret; remove it: an environment file holds no secrets",
        ),
        ("config: 1\na: \x00\n", f"2 {AT}: stands in a file with a character that YAML forbids; remove it"),
        ("[" * 5000, f"1 {AT}: stands in a file that is not YAML; write a stack file"),
        ("#" * 1_000_001, f"1 {AT}: stands in a file of more than a million characters; write a stack file"),
        (f"config:\n  {AT}: {'[' * 60}{']' * 60}\n", f"2 {AT}: is not a mapping"),
        (f"config:\n  {AT}: text\n", f"2 {AT}: is not a mapping, got `text`"),
    ],
    ids=str,
)
def test_a_broken_file_gives_a_sentence(text: str, says: str, tmp_path: Path) -> None:
    """No traceback, and nothing of the YAML reader's own class names."""
    sentences = told(tmp_path, text)
    assert sentences[0].startswith(says)
    assert "ruamel" not in str(sentences)
    assert len(sentences) == len(set(sentences))


def test_an_alias_is_told_where_it_stands_and_not_at_its_anchor(tmp_path: Path) -> None:
    """Each on the line that has to change."""
    text = SHORT.replace("name: fraud\n", "name: &n fraud\n").replace("- name: scoring", "- name: *n")
    lines = [SHORT[: SHORT.index(word)].count("\n") + 1 for word in ("name: fraud", "- name: scoring")]
    assert [sentence.split(" ")[0] for sentence in told(tmp_path, text)] == [str(line) for line in lines]


def test_a_unit_needs_no_space(tmp_path: Path) -> None:
    """`2555days` means what `2555 days` means, in the rules too."""
    file = tmp_path / "Pulumi.dev.yaml"
    file.write_text(
        f"{SHORT}    audit: {{retention: 2555days}}\n    data: [{{name: a, team: scoring, retention: 7days}}]\n"
    )
    read = read_stack_file(file)
    assert (read.audit.retention.days, read.data[0].retention.days) == (2555, 7)


def test_a_cloud_without_a_value_is_one_mistake(tmp_path: Path) -> None:
    """It is named, so that no second sentence asks for a cloud."""
    text = f"{SHORT[: SHORT.index('    aws:')]}    aws:\n{SHORT[SHORT.index('    teams:') :]}"
    (sentence,) = told(tmp_path, text)
    assert "aws: has no value" in sentence


def test_a_file_that_cannot_be_read_gives_a_sentence(tmp_path: Path) -> None:
    """A folder, a file that is not there and one that is no text are told alike."""
    binary = tmp_path / "Pulumi.binary.yaml"
    binary.write_bytes(b"\xff\xfe\x00\x00")
    for file in (tmp_path, tmp_path / "Pulumi.gone.yaml", binary):
        with pytest.raises(Mistakes) as refused:
            read_stack_file(file)
        assert refused.value.sentences == (
            f"{file} {AT}: stands in a file that cannot be read; name a stack file, such as `stacks/Pulumi.dev.yaml`",
        )


def test_a_value_is_read_where_its_file_is_gone(tmp_path: Path) -> None:
    """Configuration may come from elsewhere: then mistakes are told by path alone."""
    value = value_of(SHORT_FILE)
    assert read_environment(value, file=tmp_path / "gone.yaml").name == "fraud"
    value["stage"] = "blue"
    with pytest.raises(Mistakes) as refused:
        read_environment(value, file=tmp_path / "gone.yaml")
    assert refused.value.sentences == (
        f"{AT}.stage: is not `dev`, `test` or `prod`, got `blue`; write one of these words",
    )


def test_the_file_is_held_against_its_slips_though_the_value_is_right(tmp_path: Path) -> None:
    """Whoever reads the value first may have dropped a repeated word silently."""
    file = tmp_path / "Pulumi.dev.yaml"
    file.write_text(SHORT.replace("    stage: dev\n", "    stage: dev\n    stage: prod\n"), encoding="utf-8")
    with pytest.raises(Mistakes, match="stands twice"):
        read_environment(value_of(SHORT_FILE), file=file)


def test_hostile_text_reaches_no_terminal(tmp_path: Path) -> None:
    """Escape sequences, bidirectional controls and line breaks are told as escapes, in values, words and file names."""
    text = SHORT.replace("name: fraud", r'name: "\e[31mred\nline\u202e`"').replace("owner:", r'"ow\e]0;ner\a":')
    file = tmp_path / "Pulumi.\x1b[31m.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Mistakes) as refused:
        read_stack_file(file)
    whole = str(refused.value)
    assert len(refused.value.sentences) == len(whole.splitlines())
    assert all(letter.isprintable() for letter in whole.replace("\n", ""))
    assert r"\x1b[31mred\x0aline\u202e\x60" in whole


def test_a_secret_is_never_shown(tmp_path: Path) -> None:
    """Neither the ciphertext nor what stands beside an unknown word is told."""
    text = SHORT.replace(
        "    stage: dev\n", "    stage: dev\n    password: hunter2\n    owner2: {secure: Y2lwaGVydGV4dA}\n"
    )
    whole = "\n".join(told(tmp_path, text))
    assert "hunter2" not in whole
    assert "Y2lwaGVydGV4dA" not in whole


def test_the_line_of_a_missing_word_is_that_of_its_part(tmp_path: Path) -> None:
    """The nearest place above that stands in the file."""
    full = FULL_FILE.read_text(encoding="utf-8").replace(" team: research,", "")
    line = next(number for number, row in enumerate(full.splitlines(), 1) if "open-corpora" in row)
    assert told(tmp_path, full) == (f"{line} {AT}.data[2].team: is missing; write it, such as `team: scoring`",)


def test_a_secret_that_was_decrypted_on_the_way_is_not_shown(tmp_path: Path) -> None:
    """Pulumi hands the clear text over; the file tells that it is a secret."""
    value = value_of(SHORT_FILE)
    value["cost_center"] = "hunter 2!"
    file = tmp_path / "Pulumi.dev.yaml"
    file.write_text(
        SHORT.replace("    stage: dev\n", "    stage: dev\n    cost_center: {secure: AAAB}\n"), encoding="utf-8"
    )
    with pytest.raises(Mistakes) as refused:
        read_environment(value, file=file, root=tmp_path)
    assert refused.value.sentences == (
        f"Pulumi.dev.yaml:7 {AT}.cost_center: is a secret; remove it: an environment file holds no secrets",
    )


def test_a_file_is_named_as_seen_from_the_project(tmp_path: Path) -> None:
    """A file elsewhere keeps the name that it was given."""
    file = tmp_path / "stacks" / "Pulumi.dev.yaml"
    file.parent.mkdir()
    file.write_text(SHORT.replace("stage: dev", "stage: blue"), encoding="utf-8")
    names = []
    for root in (tmp_path, file.parent, tmp_path / "elsewhere", None):
        with pytest.raises(Mistakes) as refused:
            read_stack_file(file, root=root)
        names.append(refused.value.sentences[0].partition(":")[0])
    assert names == ["stacks/Pulumi.dev.yaml", "Pulumi.dev.yaml", str(file), str(file)]


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    """Some editors write one."""
    file = tmp_path / "Pulumi.dev.yaml"
    file.write_text("\ufeff" + SHORT, encoding="utf-8")
    assert read_stack_file(file) == read_stack_file(SHORT_FILE)
