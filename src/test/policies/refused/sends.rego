# plumbline: http.send, which no policy is given here: it would open connections
# conftest: finds
package refused.sends

deny contains msg if {
	answer := http.send({"method": "get", "url": "http://127.0.0.1:1/", "raise_error": false})
	answer.status_code != 200
	msg := "the exemption service does not know this pipeline"
}
