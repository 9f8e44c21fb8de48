package main_test

test_a if data.main

deny contains "a test judges nothing"
