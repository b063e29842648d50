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
	"github.com/open-feature/flagd/core/pkg/logger"
	"github.com/open-feature/flagd/core/pkg/store"
	"github.com/open-feature/flagd/core/pkg/sync"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
	"go.uber.org/zap/zaptest/observer"
)

const source = "stdin"

// Definitions of many flags come on one line.
const longestLine = 64 << 20

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
	lines.Buffer(make([]byte, 1<<20), longestLine)
	output := json.NewEncoder(os.Stdout)
	var engine *evaluator.JSON
	for lines.Scan() {
		var asked request
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			log.Fatal(err)
		}
		var given answer
		if asked.Load != nil {
			engine, given = load(*asked.Load)
		} else {
			given = evaluate(engine, asked)
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
	core, logged := observer.New(zapcore.WarnLevel)
	noting := logger.NewLogger(zap.New(core), false)
	flags, err := store.NewStore(noting, []string{source})
	if err != nil {
		return nil, answer{Error: err.Error()}
	}
	engine := evaluator.NewJSON(noting, flags)
	if err := engine.SetState(sync.DataSync{FlagData: definition, Source: source}); err != nil {
		return nil, answer{Error: err.Error()}
	}
	var given answer
	for _, entry := range logged.All() {
		given.Warnings = append(given.Warnings, entry.Message)
	}
	return engine, given
}

func evaluate(engine *evaluator.JSON, asked request) answer {
	if engine == nil {
		return answer{Error: "no definition is loaded"}
	}
	result := engine.ResolveAsAnyValue(context.Background(), "", asked.Key, asked.Context)
	given := answer{Variant: result.Variant, Value: result.Value, Reason: result.Reason}
	if result.Error != nil {
		given = answer{Reason: result.Reason, Error: result.Error.Error()}
	}
	return given
}
