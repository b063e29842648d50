// Package engine makes flagd's own evaluator of a flag definition.
package engine

import (
	"github.com/open-feature/flagd/core/pkg/evaluator"
	"github.com/open-feature/flagd/core/pkg/logger"
	"github.com/open-feature/flagd/core/pkg/store"
	"github.com/open-feature/flagd/core/pkg/sync"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
	"go.uber.org/zap/zaptest/observer"
)

const source = "stdin"

// LongestLine is what a reader of lines must take: definitions of many flags come on one.
const LongestLine = 64 << 20

// Load gives the evaluator of a definition, and the warnings that flagd would log when it reads it.
func Load(definition string) (*evaluator.JSON, []string, error) {
	level := zap.NewAtomicLevelAt(zapcore.WarnLevel)
	core, logged := observer.New(level)
	noting := logger.NewLogger(zap.New(core), false)
	flags, err := store.NewStore(noting, []string{source})
	if err != nil {
		return nil, nil, err
	}
	engine := evaluator.NewJSON(noting, flags)
	if err := engine.SetState(sync.DataSync{FlagData: definition, Source: source}); err != nil {
		return nil, nil, err
	}
	var warnings []string
	for _, entry := range logged.All() {
		warnings = append(warnings, entry.Message)
	}
	// What goes wrong later stands in the answers, and would only gather here.
	level.SetLevel(zapcore.InvalidLevel)
	return engine, warnings, nil
}
