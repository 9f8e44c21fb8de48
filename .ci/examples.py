"""Runs the commands that stand in examples/ci, taken out of these very files.

    examples.py ENDPOINT FOLDER JAR

Against the emulator at ENDPOINT, with scratch files in FOLDER. JAR is what the Dockerfile's first stage makes.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import yaml

HOME = pathlib.Path(__file__).resolve().parent.parent
CI = HOME / "examples/ci"
BASH = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"]


def fail(message):
    sys.exit(f"examples/ci: {message}")


def run(command, folder, wanted=0, **env):
    """Runs it, wants this exit code, and gives what it printed."""
    done = subprocess.run(command, cwd=folder, env={**os.environ, **env}, text=True, capture_output=True)
    if done.returncode != wanted:
        fail(f"wanted {wanted}, got {done.returncode} from {command}:\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def git(folder, *line):
    return run(["git", "-c", "user.name=ci", "-c", "user.email=ci@example.com", *line], folder)


def load(name):
    return list(yaml.safe_load_all((CI / name).read_text()))


def spec(repository, name):
    (repository / "pipelines").mkdir(exist_ok=True)
    shutil.copy(HOME / f"examples/gate/{name}.yaml", repository / "pipelines")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", name)


class Scratch:
    """Repositories with specs, and the command plumbline on the PATH."""

    def __init__(self, folder, endpoint):
        self.folder = folder
        self.live = {"PLUMBLINE_ENDPOINT_URL": endpoint, "PLUMBLINE_NOW": "2026-11-01T00:00:00Z"}
        programs = folder / "bin"
        programs.mkdir(parents=True)
        (programs / "plumbline").symlink_to(HOME / "plumbline")
        os.environ["PATH"] = f"{programs}:{os.environ['PATH']}"
        self.change = self.merged()
        self.fleet = folder / "fleet"
        shutil.copytree(HOME / "examples/demo", self.fleet / "pipelines")

    def merged(self):
        """What CI checks out of a pull request: the merge of a change that breaks a rule."""
        origin, clone = self.folder / "origin.git", self.folder / "change"
        git(self.folder, "init", "-q", "--bare", "-b", "main", str(origin))
        git(self.folder, "clone", "-q", str(origin), str(clone))
        git(clone, "checkout", "-q", "-b", "main")
        spec(clone, "good")
        git(clone, "push", "-q", "origin", "main")
        git(clone, "checkout", "-q", "-b", "change")
        spec(clone, "breaks-policy")
        git(clone, "checkout", "-q", "--detach", "main")
        git(clone, "merge", "-q", "--no-ff", "-m", "merge", "change")
        return clone


def github(scratch):
    action = load("github/action.yml")[0]
    summary = scratch.folder / "summary.md"
    summary.touch()
    for step in action["runs"]["steps"]:
        if "run" not in step:
            continue
        env = {name: inputs(text, action) for name, text in step["env"].items()}
        env |= {"GITHUB_ACTIONS": "true", "GITHUB_ACTION_PATH": str(CI / "github"), "GITHUB_STEP_SUMMARY": str(summary)}
        said = run([*BASH, step["run"]], scratch.change, 2, **env)
        if "::error file=pipelines/breaks-policy.yaml,line=" not in said:
            fail(f"the action wrote no annotation:\n{said}")
        if "breaks-policy" not in summary.read_text():
            fail(f"the action wrote no summary:\n{summary.read_text()}")
        run([*BASH, step["run"]], scratch.change, 0, **(env | {"SPECS": "pipelines/good.yaml", "SINCE": ""}))
    print("GitHub: the action's step annotates and fails a change that breaks a rule, and passes a good spec")
    (scratch.fleet / ".plumbline-source").symlink_to(HOME)
    steps = load("github/nightly.yml")[0]["jobs"]["check"]["steps"]
    check = next(step["run"] for step in steps if step.get("name") == "Check")
    for _ in range(2):
        run([*BASH, check], scratch.fleet, 3, **scratch.live)
    written = {path.name for path in (scratch.fleet / "reports").iterdir()}
    if written != {"report.json", "previous.json", "junit.xml"}:
        fail(f"the nightly workflow left {written}")
    print("GitHub: the nightly step, twice, the second time with the first one's report")


def inputs(text, action):
    """An expression that is one input; anything else has to be taught here."""
    name = re.fullmatch(r"\$\{\{ inputs\.(\w+) \}\}", text)
    if not name:
        fail(f"cannot evaluate {text}")
    return action["inputs"][name[1]]["default"]


def lint(scratch):
    """The workflows by themselves, and what they hand to the action."""
    for name in "gate", "nightly":
        run(["actionlint", str(CI / f"github/{name}.yml")], scratch.folder)
    project = scratch.folder / "project"
    (project / ".github/workflows").mkdir(parents=True)
    git(project, "init", "-q")
    shutil.copytree(CI / "github", project / "action")
    gate = (CI / "github/gate.yml").read_text()
    uses = re.compile(r"uses: your-organisation\S+")
    (project / ".github/workflows/gate.yml").write_text(uses.sub("uses: ./action", gate))
    run(["actionlint"], project)
    (project / ".github/workflows/gate.yml").write_text(uses.sub("uses: ./action", gate).replace("specs:", "spec:"))
    if '"spec" is not defined' not in run(["actionlint", "-no-color"], project, 1):
        fail("actionlint did not read action.yml")
    print("actionlint: the workflows, and the inputs of the action")


def gitlab(scratch):
    jobs = load("gitlab/.gitlab-ci.yml")[0]
    job = jobs["gate"]
    run([*BASH, "\n".join(job["script"])], scratch.change, 2, CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main")
    left(scratch.change, [path for path in job["artifacts"]["reports"].values()])
    if not json.loads((scratch.change / job["artifacts"]["reports"]["codequality"]).read_text()):
        fail("no issue in the Code Quality report")
    job = jobs["nightly"]
    env = {**job["variables"], **scratch.live, "AWS_TOKEN": "token"}
    env["AWS_WEB_IDENTITY_TOKEN_FILE"] = str(scratch.folder / "token")
    run([*BASH, "\n".join(job["script"])], scratch.fleet, 3, **env)
    left(scratch.fleet, job["artifacts"]["paths"] + [job["artifacts"]["reports"]["junit"]])
    print("GitLab: the scripts of both jobs, and every artifact is there")


def left(folder, files):
    for name in files:
        if not (folder / name).stat().st_size:
            fail(f"{name} is empty")


def jenkins(scratch):
    blocks = re.findall(r"sh '''(.*?)'''", (CI / "jenkins/Jenkinsfile").read_text(), re.DOTALL)
    if len(blocks) != 2:
        fail(f"the Jenkinsfile has {len(blocks)} blocks")
    shell = ["sh", "-xe", "-c"]
    run([*shell, blocks[0]], scratch.change, 2, CHANGE_TARGET="main")
    run([*shell, blocks[1]], scratch.fleet, 3, **scratch.live)
    left(scratch.change, ["junit.xml"])
    left(scratch.fleet, ["junit.xml", "report.json"])
    print("Jenkins: the shell blocks of both stages (the Groovy around them is read by Jenkins alone)")


def pre_commit(scratch, jar):
    repository = scratch.folder / "hooked"
    repository.mkdir()
    git(repository, "init", "-q", "-b", "main")
    text = (CI / "pre-commit/.pre-commit-config.yaml").read_text()
    head = git(HOME, "rev-parse", "HEAD").strip()
    text = re.sub(r"repo: \S+", f"repo: {HOME}", text).replace("rev: main", f"rev: {head}")
    (repository / ".pre-commit-config.yaml").write_text(text)
    env = {"PRE_COMMIT_HOME": str(scratch.folder / "pre-commit")}
    run(["pre-commit", "install", "--install-hooks"], repository, **env)
    # The hook builds its clone; here the jar of the same commit stands for that minute.
    for clone in (scratch.folder / "pre-commit").glob("repo*"):
        (clone / "target").mkdir(exist_ok=True)
        shutil.copyfile(jar, clone / "target/plumbline.jar")
    os.environ.update(env)
    spec(repository, "good")
    (repository / "pipelines/bad.yaml").write_text((HOME / "examples/gate/breaks-policy.yaml").read_text())
    git(repository, "add", "-A")
    commit = ["git", "-c", "user.name=ci", "-c", "user.email=ci@example.com", "commit", "-m", "bad"]
    said = run(commit, repository, 1)
    if "pipelines/bad.yaml" not in said:
        fail(f"the hook did not name the file:\n{said}")
    print("pre-commit: the hook lets a good spec in, and keeps out one that breaks a rule")


def kubernetes(scratch):
    objects = {document["kind"]: document for document in load("kubernetes/cronjob.yaml")}
    pod = objects["CronJob"]["spec"]["jobTemplate"]["spec"]["template"]["spec"]
    container = pod["containers"][0]
    mounted = {mount["name"]: mount["mountPath"] for mount in container["volumeMounts"]}
    volumes = {volume["name"]: volume for volume in pod["volumes"]}
    names = {document["metadata"]["name"] for document in objects.values()}
    security = {**pod["securityContext"], **container["securityContext"]}
    if set(mounted) != set(volumes) or pod["serviceAccountName"] not in names:
        fail("the CronJob names what is not there")
    if volumes["configuration"]["configMap"]["name"] not in names:
        fail("the CronJob names another ConfigMap")
    if volumes["reports"]["persistentVolumeClaim"]["claimName"] not in names:
        fail("the CronJob names another claim")
    if not (security["runAsNonRoot"] and security["readOnlyRootFilesystem"]):
        fail("the CronJob may write, or be root")
    places = {path: scratch.folder / "cluster" / name for name, path in mounted.items()}
    for place in places.values():
        place.mkdir(parents=True)
    for name, text in objects["ConfigMap"]["data"].items():
        (places[mounted["configuration"]] / name).write_text(text)
    # The folders of the container are folders here.
    line = [*container["command"], *container["args"]]
    line = [re.sub(r"/etc/plumbline|/reports", lambda path: str(places[path[0]]), word) for word in line]
    for _ in range(2):
        run(line, scratch.folder, 2, **scratch.live)
    left(places["/reports"], ["report.json", "junit.xml"])
    print("Kubernetes: the command of the CronJob, twice, with its ConfigMap (no cluster here took the manifest)")


def instructions(name):
    text = re.sub(r"\\\n", " ", (CI / name).read_text())
    return [line.split(" ", 1) for line in text.splitlines() if line and not line.startswith("#")]


def docker(scratch, jar):
    image = scratch.folder / "image"
    (image / "opt/plumbline").mkdir(parents=True)
    shutil.copyfile(jar, image / "opt/plumbline/plumbline.jar")
    inside = lambda text: text.replace("/opt/plumbline", str(image / "opt/plumbline"))
    runs = [line for word, line in instructions("docker/Dockerfile") if word == "RUN"]
    built, trained = runs[0], runs[-1]
    if built not in (HOME / "plumbline").read_text():
        fail("the image is not built as the launcher builds")
    run(["sh", "-c", inside(trained)], image)
    left(image / "opt/plumbline", ["classes.jsa"])
    program = image / "plumbline"
    program.write_text(inside((CI / "docker/plumbline").read_text()))
    for name, code in ("good", 0), ("breaks-policy", 2):
        run(["sh", str(program), "gate", str(HOME / f"examples/gate/{name}.yaml")], image, code)
    said = run(["sh", str(program), "--version"], image, PLUMBLINE_JAVA_OPTS="-Xshare:on")
    print(f"Docker: the archive is made and used ({said.strip()}); apt-get and useradd are the image's alone")
    if subprocess.run(["docker", "info"], capture_output=True).returncode:
        print("Docker: no daemon here, so the image itself was not built")
        return
    run(["docker", "build", "-q", "-f", "examples/ci/docker/Dockerfile", "-t", "plumbline-ci", "."], HOME)
    mount = ["docker", "run", "--rm", "--read-only", "--tmpfs", "/tmp", "-v", f"{HOME}:/work", "plumbline-ci"]
    run([*mount, "gate", "examples/gate/good.yaml"], HOME)
    run([*mount, "gate", "examples/gate/breaks-policy.yaml"], HOME, 2)
    print("Docker: the image builds, and judges")


def main():
    endpoint, folder, jar = sys.argv[1:]
    for name in "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_ACTION_PATH":
        os.environ.pop(name, None)
    scratch = Scratch(pathlib.Path(folder).resolve(), endpoint)
    github(scratch)
    lint(scratch)
    gitlab(scratch)
    jenkins(scratch)
    pre_commit(scratch, jar)
    kubernetes(scratch)
    docker(scratch, jar)


main()
