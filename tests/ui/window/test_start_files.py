"""What a start reads, and how often."""

from pathlib import Path


def test_start__opens_the_settings_file_once(start_program, tmp_path, monkeypatch):
    opened, open_file = [], Path.open

    def noted(path, *arguments, **options):
        opened.append(path.name)
        return open_file(path, *arguments, **options)

    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.toml").write_text("text_size = '150'")
    monkeypatch.setattr(Path, "open", noted)
    start_program()
    assert opened.count("settings.toml") == 1
