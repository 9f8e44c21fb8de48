package networks

import rego.v1

cidrs contains value if {
	value := input.pipeline.workflows[_].parameters[_].value[_]
	regex.match(`^[0-9.]+(/\d+)?$`, value)
}

deny contains sprintf("%s is outside of 10.0.0.0/8", [cidr]) if {
	some cidr in cidrs
	not net.cidr_contains("10.0.0.0/8", cidr)
}

deny contains sprintf("%s is no network", [cidr]) if {
	some cidr in cidrs
	not net.cidr_is_valid(cidr)
}

violation contains {"msg": "meets", "cidr": cidr, "matches": matches, "merged": net.cidr_merge([cidr, "11.0.0.0/8"])} if {
	some cidr in cidrs
	contains(cidr, "/")
	net.cidr_intersects(cidr, "10.128.0.0/9")
	matches := net.cidr_contains_matches(["10.0.0.0/8", "192.168.0.0/16"], {cidr, "10.1.2.3"})
}

warn contains sprintf("%v", [net.cidr_expand("192.168.1.6/31")]) if "192.168.1.7" in cidrs
