package main

import rego.v1

warn contains msg if {
	count(input.pipeline.description) > 200
	msg := "a description of more than 200 characters"
}

warn contains msg if {
	not input.pipeline.description
	msg := "no description"
}
