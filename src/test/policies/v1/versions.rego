package versions

import rego.v1

written := regex.find_n(`[^/]+(/\d+)?$`, input.pipeline.imageRecipeArn, 1)[0]

version := split(written, "/")[0]

deny contains sprintf("%s is before 1.0.0", [version]) if {
	semver.is_valid(version)
	semver.compare(version, "1.0.0") < 0
}

warn contains sprintf("%v is no version", [version]) if not semver.is_valid(version)

newest := max([v | some v in ["1.2.3", "0.9.0"]; semver.compare(v, version) >= 0])

violation contains {"msg": "not the newest", "newest": newest} if {
	semver.compare(newest, version) == 1
}
