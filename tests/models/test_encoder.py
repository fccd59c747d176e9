"""The encoder from the package: unit rows, question near its answer across languages, one order whatever the batch."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from dalil.errors import ModelError
from dalil.models import weights
from dalil.models.encoder import DIMENSIONS, load_encoder

PASSAGES = {
    "ru": ("Урожай хлопка сократился на две трети.", "Съезд открылся в понедельник в городском театре."),
    "uz": ("Paxta hosili uchdan ikki qismga kamaydi.", "Qurultoy dushanba kuni shahar teatrida ochildi."),
    "fa": ("محصول پنبه دو سوم کاهش یافت.", "کنگره روز دوشنبه در تئاتر شهر گشایش یافت."),
    "tk": ("Pagta hasyly üçden iki esse azaldy.", "Gurultaý duşenbe güni şäher teatrynda açyldy."),
    "ug": ("پاختا ھوسۇلى ئۈچتىن ئىككى قىسىم ئازايدى.", "قۇرۇلتاي دۈشەنبە كۈنى شەھەر تىياتىرىدا ئېچىلدى."),
}


def test_rows_are_unit_float32_in_the_order_given() -> None:
    encoder = load_encoder()
    texts = ["short", "a much longer sentence about the harvest of cotton in the valley", "middle one"]
    found = encoder.passages(texts)
    assert found.shape == (3, DIMENSIONS)
    assert found.dtype == np.float32
    assert np.linalg.norm(found, axis=1) == pytest.approx(1, abs=1e-4)
    assert np.argmax(found @ encoder.passages([texts[1]])[0]) == 1


@pytest.mark.parametrize("code", PASSAGES)
def test_english_question_is_nearest_to_what_answers_it(code: str) -> None:
    encoder = load_encoder()
    asked = encoder.queries(["By how much did the cotton crop fall?", "Where did the congress meet?"], languages=["en", "en"])
    scores = asked @ encoder.passages(PASSAGES[code], languages=[code, code]).T
    assert scores.argmax(1).tolist() == [0, 1]


def test_cyrillic_uzbek_lies_where_its_latin_lies() -> None:
    encoder = load_encoder()
    pair = encoder.passages(["Пахта ҳосили камайди", "Paxta hosili kamaydi"], languages=["uz", "uz"])
    assert pair[0] @ pair[1] > 0.98


def test_batch_changes_a_vector_hardly() -> None:
    encoder = load_encoder()
    texts = [text for pair in PASSAGES.values() for text in pair]
    alone = np.concatenate([encoder.passages([text]) for text in texts])
    assert (alone * encoder.passages(texts)).sum(1).min() > 0.98


def test_nothing_gives_no_rows_and_empty_text_a_row() -> None:
    encoder = load_encoder()
    assert encoder.passages([]).shape == (0, DIMENSIONS)
    assert np.isfinite(encoder.passages([""])).all()


def test_one_language_a_text_or_none() -> None:
    with pytest.raises(ValueError, match="zip"):
        load_encoder().passages(["a", "b"], languages=["en"])


@pytest.mark.parametrize("fault", ["missing", "changed", "unlisted"])
def test_faulty_files_are_one_clear_line(fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "DATA", tmp_path)
    folder = tmp_path / "encoder"
    folder.mkdir()
    if fault != "unlisted":
        (folder / "CHECKSUMS").write_text(f"{'0' * 64}  encoder.onnx\n")
    if fault == "changed":
        (folder / "encoder.onnx").write_bytes(b"x")
    with pytest.raises(ModelError, match=r"not installed|missing|fails its checksum") as raised:
        weights.model_folder("encoder")
    assert "\n" not in str(raised.value)


def test_kazakh_has_its_own_vectors_and_is_led_from_those_of_the_taught_graph() -> None:
    encoder = load_encoder()
    texts, codes = ["Мақта өнімі үштен екіге азайды."], ["kk"]
    own, start = encoder.passages(texts, languages=codes), encoder.starts(texts, languages=codes)
    led = encoder.led(own, texts, languages=codes)
    english = encoder.passages(["The cotton harvest fell by two thirds."], languages=["en"])
    assert not np.allclose(own, start)
    assert np.allclose(led, encoder.led(start, texts, languages=codes))
    assert (led @ english.T).item() > (own @ english.T).item()
    assert np.allclose(encoder.starts(texts, languages=["ru"]), encoder.passages(texts, languages=["ru"]))
