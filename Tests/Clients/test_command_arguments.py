"""Arguments that contradict each other or can mean nothing, and commands that write one file at once."""
import json
import subprocess

import pytest

from harness import programs
from test_commands import Line


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = programs.start_pintle(tmp_path_factory.mktemp("arguments"))
    yield server
    assert server.terminate() == 0, server.output()


@pytest.fixture(params=["socket", "url", "profile"])
def line(request, server, tmp_path):
    return Line(request.param, server, tmp_path)


@pytest.mark.parametrize("command", [["target", "list"], ["doctor"], ["org", "list"], ["export"]])
def test_a_flag_goes_before_the_environment_and_two_that_contradict_are_refused(server, tmp_path, command):
    line = Line("profile", server, tmp_path)
    nothing = ["--data", str(tmp_path / "nothing")]
    line.environment["PINTLE_PROFILE"] = "here"
    done = line.run_plain(*command, *nothing, check=False)
    assert done.returncode == 1 and "no data directory" in done.stdout + done.stderr or "no directory" in done.stdout, done
    for other in (["--url", f"http://127.0.0.1:{server.port}"], ["--profile", "here"]):
        done = line.run_plain(*command, *nothing, *other, check=False)
        said = done.stderr + done.stdout
        assert done.returncode in ((1, 2) if command == ["doctor"] else (2,)) and "excludes --url and --profile" in said, done
    # Without a flag the environment says it, to doctor as to others: it looks at no directory here.
    done = line.run_plain(*command, check=False)
    assert "directory" not in done.stdout + done.stderr, done


def test_health_takes_one_server(server, tmp_path):
    line = Line("url", server, tmp_path)
    done = line("health", "--data", str(tmp_path), check=False)
    assert done.returncode == 2 and "--url and --data exclude each other" in done.stderr, done


@pytest.mark.parametrize("command", [
    ["delivery", "list", "--type", "custom.a.b", "--type", "custom.a.c"], ["delivery", "list", "--target", "a", "--target", "b"],
    ["delivery", "replay", "--target", "a", "--target", "b", "--yes"],
    ["event", "publish", "custom.a.b", "1", "--aggregate-type", "a", "--aggregate-type", "b"]])
def test_what_one_of_counts_is_given_once(server, tmp_path, command):
    """Of several the first alone counted, and nobody was told."""
    done = Line("url", server, tmp_path)(*command, check=False)
    assert done.returncode == 2 and "may be given only once" in done.stderr, done


@pytest.mark.parametrize("filter_", [["--type", "custom.a.b"], ["--target", "crm"], ["--state", "dead"]])
def test_one_delivery_is_replayed_or_those_that_options_name(server, tmp_path, filter_):
    done = Line("url", server, tmp_path)("delivery", "replay", "4711", *filter_, "--yes", check=False)
    assert done.returncode == 2 and "without the id of one" in done.stderr, done


def test_a_profile_has_a_name(line, server):
    done = line.run_plain("profile", "set", "", "--url", f"http://127.0.0.1:{server.port}", check=False)
    assert done.returncode == 2 and "needs a name" in done.stderr, done
    assert "" not in [one["name"] for one in json.loads(line.run_plain("profile", "list", "--json").stdout)["profiles"]]


def test_profiles_that_are_set_at_once_are_all_kept(server, tmp_path):
    line = Line("url", server, tmp_path)
    url = f"http://127.0.0.1:{server.port}"

    def together(*commands):
        started = [subprocess.Popen([programs.program("pintle"), *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                    stderr=subprocess.PIPE, text=True, env=programs.clean_environment(**line.environment))
                   for words in commands]
        return [(*one.communicate(timeout=60), one.returncode) for one in started]

    for output, error, code in together(*(["profile", "set", f"p{number}", "--url", url] for number in range(12))):
        assert code == 0, (output, error)
    listed = json.loads(line.run_plain("profile", "list", "--json").stdout)["profiles"]
    assert sorted(one["name"] for one in listed) == sorted(f"p{number}" for number in range(12))
    together(*(["profile", "delete", f"p{number}"] for number in range(12)))
    assert json.loads(line.run_plain("profile", "list", "--json").stdout)["profiles"] == []
    assert sorted(one.name for one in tmp_path.iterdir()) == ["profiles.json", "profiles.json.lock"]


@pytest.mark.sqlite("backups are made of the embedded engine")
def test_backups_to_one_file_at_once_write_one(server, tmp_path):
    started = [subprocess.Popen([programs.program("pintle"), "backup", str(tmp_path / "b.db"), "--data", str(server.data)],
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                env=programs.clean_environment()) for _ in range(4)]
    done = [(*one.communicate(timeout=120), one.returncode) for one in started]
    assert sorted(code for *_, code in done) == [0, 1, 1, 1], done
    for _, error, code in done:
        assert code == 0 or "exists" in error, done
    assert [one.name for one in tmp_path.iterdir()] == ["b.db"]


def test_a_target_is_named_once(line):
    name = f"twice-{line.way}"
    line("target", "create", name, "https://twice.example.com/")
    (id_,) = [one["id"] for one in line.json("target", "list")["targets"] if one["name"] == name]
    for other in (name, id_):
        done = line("execution", "set", "event/custom.twice", "--target", name, "--target", other, check=False)
        assert done.returncode == 2 and f'the target "{other}" is named twice' in done.stderr, done


@pytest.mark.parametrize("label", ["a=b=c", "a b", "a=" + "x" * 64, ".a=b", "a=\u212a"])
@pytest.mark.parametrize("kind", ["target", "account", "workflow", "execution"])
def test_a_label_that_no_object_can_have_is_refused(line, kind, label):
    done = line(kind, "list", "--label", label, check=False)
    assert done.returncode == 2 and "--label: " in done.stderr, done


def test_wrong_json_of_the_command_line_is_a_wrong_command_line(line, tmp_path):
    (tmp_path / "wrong.json").write_text("{")
    for argument, code in (("{", 2), ('{"a":1,"a":2}', 2), (f"@{tmp_path}/wrong.json", 1)):
        done = line("event", "publish", "custom.a.b", "o1", argument, check=False)
        assert done.returncode == code and "is not JSON that can be taken" in done.stderr, done
