// Answers OFREP with flagd's evaluator and OFREP models (core) behind Go's net/http, for comparison with our relay.
//
// It is not the daemon: that one adds routing, telemetry and middleware of its own, so this is if anything quicker.
//
// Each line of standard input is one JSON object, {"load": "<flag definition file>"}, that is served from then on. Each
// line of standard output answers with the address, an error, and the warnings that flagd would log. The program ends
// with its input.
package main

import (
	"bufio"
	"encoding/json"
	"log"
	"net"
	"net/http"
	"os"
	"strconv"
	"sync/atomic"

	"github.com/open-feature/flagd/core/pkg/evaluator"
	"github.com/open-feature/flagd/core/pkg/service/ofrep"

	"halyard/conformance/flagd-go/engine"
)

type request struct {
	Load string `json:"load"`
}

type answer struct {
	URL      string   `json:"url,omitempty"`
	Error    string   `json:"error,omitempty"`
	Warnings []string `json:"warnings,omitempty"`
}

// What is served, while it changes.
var loaded atomic.Pointer[evaluator.JSON]

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	routes := http.NewServeMux()
	routes.HandleFunc("POST /ofrep/v1/evaluate/flags/{key}", evaluateFlag)
	routes.HandleFunc("POST /ofrep/v1/evaluate/flags", evaluateFlags)
	go func() { log.Fatal(http.Serve(listener, routes)) }()

	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), engine.LongestLine)
	output := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		var asked request
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			log.Fatal(err)
		}
		given := load(asked.Load)
		if given.Error == "" {
			given.URL = "http://" + listener.Addr().String()
		}
		if err := output.Encode(given); err != nil {
			log.Fatal(err)
		}
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
}

func load(definition string) answer {
	next, warnings, err := engine.Load(definition)
	if err != nil {
		return answer{Error: err.Error()}
	}
	loaded.Store(next)
	return answer{Warnings: warnings}
}

func evaluateFlag(response http.ResponseWriter, asked *http.Request) {
	key := asked.PathValue("key")
	attributes, isContext := readContext(asked)
	if !isContext {
		respond(response, http.StatusBadRequest, ofrep.ContextErrorResponseFrom(key))
		return
	}
	result := loaded.Load().ResolveAsAnyValue(asked.Context(), "", key, attributes)
	if result.Error != nil {
		status, failure := ofrep.EvaluationErrorResponseFrom(result)
		respond(response, status, failure)
		return
	}
	respond(response, http.StatusOK, ofrep.SuccessResponseFrom(result))
}

func evaluateFlags(response http.ResponseWriter, asked *http.Request) {
	attributes, isContext := readContext(asked)
	if !isContext {
		respond(response, http.StatusBadRequest, ofrep.BulkEvaluationContextError())
		return
	}
	results, metadata, err := loaded.Load().ResolveAllValues(asked.Context(), "", attributes)
	if err != nil {
		respond(response, http.StatusInternalServerError, ofrep.InternalError{ErrorDetails: err.Error()})
		return
	}
	respond(response, http.StatusOK, ofrep.BulkEvaluationResponseFrom(results, metadata))
}

func readContext(asked *http.Request) (map[string]any, bool) {
	var body ofrep.Request
	if err := json.NewDecoder(asked.Body).Decode(&body); err != nil {
		return nil, false
	}
	attributes, isObject := body.Context.(map[string]any)
	return attributes, isObject
}

func respond(response http.ResponseWriter, status int, payload any) {
	body, err := json.Marshal(payload)
	if err != nil {
		log.Fatal(err)
	}
	response.Header().Set("Content-Type", "application/json")
	response.Header().Set("Content-Length", strconv.Itoa(len(body)))
	response.WriteHeader(status)
	if _, err := response.Write(body); err != nil {
		log.Print(err)
	}
}
