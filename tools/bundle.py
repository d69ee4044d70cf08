"""Writes the offline bundle into dist: wheels and a launcher, in one zip (make bundle)."""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
CONSTRAINTS = CHECKOUT / "constraints.txt"
READ_ME = """wargame {version}, for {platform} with Python {pythons}

Unpack this folder anywhere you may write, and start the program with

    ./wargame

The first start installs it into this folder, from the wheels beside this file: no network and
no administrator is needed, and nothing outside the folder changes but your saved games. To
remove it, delete the folder.
"""


def run(*command: str | Path) -> None:
    subprocess.run([sys.executable, "-m", *map(str, command)], cwd=CHECKOUT, check=True)


def build_wheel(folder: Path) -> Path:
    run("build", "--wheel", "--no-isolation", "--outdir", folder, ".")
    return next(folder.glob("wargame_engine-*.whl"))


def gather_wheels(project: Path, folder: Path, pythons: list[str]) -> None:
    """Put beside the project's wheel all that it needs under each of these Python versions."""
    # pip comes along because a system's own Python may lack it.
    for python in pythons:
        run(
            *("pip", "download", "--quiet", "--only-binary", ":all:", "--python-version", python),
            *("--constraint", CONSTRAINTS, "--dest", folder, project, "pip"),
        )


def platform_name() -> str:
    return f"{platform.system()}-{platform.machine()}".lower()


def write(archive: Path, top: str, wheels: Path, read_me: str) -> None:
    """Zip the launcher, the wheels and the licence under one top folder."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as bundle:
        add(bundle, f"{top}/wargame", (CHECKOUT / "tools" / "launcher.sh").read_bytes(), 0o755)
        add(bundle, f"{top}/README.txt", read_me.encode())
        add(bundle, f"{top}/LICENSE", (CHECKOUT / "LICENSE").read_bytes())
        for wheel in sorted(wheels.glob("*.whl")):
            add(bundle, f"{top}/wheels/{wheel.name}", wheel.read_bytes())


def add(bundle: zipfile.ZipFile, name: str, content: bytes, mode: int = 0o644) -> None:
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.external_attr = (0o100000 | mode) << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    bundle.writestr(entry, content)


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the offline bundle into dist/.")
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    parser.add_argument("--pythons", nargs="+", default=[here], metavar="VERSION")
    pythons: list[str] = parser.parse_args().pythons
    out = CHECKOUT / "dist"
    out.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        wheels = Path(scratch)
        project = build_wheel(wheels)
        gather_wheels(project, wheels, pythons)
        version = project.name.split("-")[1]
        top, system = f"wargame-{version}", platform_name()
        archive = out / f"{top}-{system}.zip"
        words = {"version": version, "platform": system, "pythons": ", ".join(pythons)}
        write(archive, top, wheels, READ_ME.format(**words))
    size = archive.stat().st_size / 1_000_000
    print(f"Wrote {archive.relative_to(CHECKOUT)} ({size:.1f} MB) for Python {words['pythons']}.")


if __name__ == "__main__":
    main()
