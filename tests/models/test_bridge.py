"""Bridges: a rotated language is led back to English, unseen pieces are harmless, and the shipped file holds what it promises."""

from __future__ import annotations

import numpy as np
import pytest

from dalil.models.bridge import Bridge, load_bridges
from dalil.models.encoder import DIMENSIONS, load_encoder
from dalil.models.weights import model_folder

SIZE = 50


def made(**other: object) -> Bridge:
    """A bridge that only moves the mean, unless told otherwise."""
    zero = np.zeros(DIMENSIONS, np.float32)
    plain = {
        "start": zero, "goal": zero, "turn": np.zeros((DIMENSIONS, DIMENSIONS), np.float32), "weights": np.ones(SIZE, np.float32),
        "place": np.full(SIZE, 1, np.int32), "words": np.zeros((2, 4), np.float32), "basis": np.zeros((4, DIMENSIONS), np.float32),
    }  # fmt: skip
    return Bridge(**{**plain, **other})  # type: ignore[arg-type]


def rows(count: int) -> np.ndarray:
    return np.random.default_rng(5).normal(size=(count, DIMENSIONS)).astype(np.float32)


def test_bridge_without_anything_learnt_only_scales_to_unit_length() -> None:
    vectors = rows(3)
    found = made().cross(vectors, [[1], [], [2, 2]])
    assert found == pytest.approx(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), abs=1e-6)


def test_turn_undoes_a_rotation() -> None:
    rotation = np.linalg.qr(rows(DIMENSIONS))[0]
    english = rows(4) / np.sqrt(DIMENSIONS)
    turn = (rotation.T - np.eye(DIMENSIONS)).astype(np.float32)
    found = made(turn=turn).cross(english @ rotation, [[]] * 4)
    assert (found * english).sum(1) == pytest.approx(np.linalg.norm(english, axis=1), abs=1e-3)


def test_a_piece_pulls_towards_what_it_means() -> None:
    place = np.full(SIZE, 1, np.int32)
    place[7] = 0
    words, basis = np.zeros((2, 4), np.float32), np.zeros((4, DIMENSIONS), np.float32)
    words[0, 0] = basis[0, 0] = 1
    vectors = rows(1) / 20
    bridge = made(place=place, words=words, basis=basis)
    without, with_it = (bridge.cross(vectors, [ids])[0, 0] for ids in ([3], [7]))
    assert with_it > without + 0.3


def test_questions_are_turned_less_their_step() -> None:
    step = rows(1)[0]
    turn = rows(DIMENSIONS) / 50
    vectors = rows(2)
    passages = made(turn=turn, goal=-step).cross(vectors, [[], []])
    questions = made(turn=turn, goal=np.float32(-2) * step).cross(vectors + step, [[], []], step=step)
    assert passages == pytest.approx(questions, abs=1e-4)


def test_shipped_bridges_serve_the_weak_languages() -> None:
    encoder = load_encoder()
    bridges, step = load_bridges(model_folder("encoder") / "bridges.npz", size=encoder.size)
    assert {"uz", "kk", "ky", "tg", "tk", "ug", "fa"} == set(bridges)
    assert step.shape == (DIMENSIONS,)
    assert all(np.isfinite(bridge.turn).all() and np.isfinite(bridge.words).all() for bridge in bridges.values())


def test_language_is_led_nearer_to_its_english() -> None:
    encoder = load_encoder()
    english = encoder.passages(["The village council decided to open a school for girls."])
    tajik = ["Шӯрои деҳа қарор дод, ки барои духтарон мактаб кушояд."]
    bare = encoder.passages(tajik, languages=["tg"])
    led = encoder.led(bare, tajik, languages=["tg"])
    assert (led @ english.T).item() > (bare @ english.T).item() + 0.01


def test_only_languages_with_a_bridge_are_led() -> None:
    encoder = load_encoder()
    texts = ["The school is open.", "Мактаб очиқ.", "Школа открыта."]
    own = encoder.passages(texts, languages=["en", "uz-Cyrl", "ru"])
    led = encoder.led(own, texts, languages=["en", "uz-Cyrl", "ru"])
    assert np.array_equal(own[[0, 2]], led[[0, 2]])
    assert own[1] @ led[1] < 0.999
