// Evaluates flags with the evaluator of flagd itself, for comparison with ours.
//
// Each line of standard input is one JSON object: {"load": "<flag definition file>"}, or {"key": ..., "context": {...}}
// for the definition that was loaded last. Each line of standard output is the answer to the line of input; to a
// definition that flagd's published schema does not allow it names the warnings that flagd would log.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"log"
	"os"

	"github.com/open-feature/flagd/core/pkg/evaluator"

	"halyard/conformance/flagd-go/engine"
)

type request struct {
	Load    *string        `json:"load"`
	Key     string         `json:"key"`
	Context map[string]any `json:"context"`
}

type answer struct {
	Variant string `json:"variant,omitempty"`
	// Absent: the application's default value.
	Value  any    `json:"value,omitempty"`
	Reason string `json:"reason,omitempty"`
	Error  string `json:"error,omitempty"`
	// Of a definition.
	Warnings []string `json:"warnings,omitempty"`
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), engine.LongestLine)
	output := json.NewEncoder(os.Stdout)
	var loaded *evaluator.JSON
	for lines.Scan() {
		var asked request
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			log.Fatal(err)
		}
		var given answer
		if asked.Load != nil {
			loaded, given = load(*asked.Load)
		} else {
			given = evaluate(loaded, asked)
		}
		if err := output.Encode(given); err != nil {
			log.Fatal(err)
		}
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
}

func load(definition string) (*evaluator.JSON, answer) {
	loaded, warnings, err := engine.Load(definition)
	if err != nil {
		return nil, answer{Error: err.Error()}
	}
	return loaded, answer{Warnings: warnings}
}

func evaluate(loaded *evaluator.JSON, asked request) answer {
	if loaded == nil {
		return answer{Error: "no definition is loaded"}
	}
	result := loaded.ResolveAsAnyValue(context.Background(), "", asked.Key, asked.Context)
	given := answer{Variant: result.Variant, Value: result.Value, Reason: result.Reason}
	if result.Error != nil {
		given = answer{Reason: result.Reason, Error: result.Error.Error()}
	}
	return given
}
