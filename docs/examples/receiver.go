// Receives a target's calls: checks ZITADEL-Signature, prints what happened, answers 204. `SIGNING_KEY=... ./receiver [PORT]`
//
// The signature is `t=SECONDS,v1=HEX`: HMAC-SHA256 of the time, a dot and the body under the target's signing key. While a
// key is being replaced there are two of `v1`; one that is right is enough.
package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

const (
	maxBody = 1 << 20         // bytes
	maxAge  = 5 * time.Minute // what is older may be somebody's recording
)

func signed(key, field string, body []byte) bool {
	var sent string
	var signatures [][]byte
	for _, part := range strings.Split(field, ",") {
		name, value, _ := strings.Cut(part, "=")
		if name == "t" {
			sent = value
		} else if signature, err := hex.DecodeString(value); name == "v1" && err == nil {
			signatures = append(signatures, signature)
		}
	}
	seconds, err := strconv.ParseInt(sent, 10, 64)
	if err != nil || time.Since(time.Unix(seconds, 0)).Abs() > maxAge {
		return false
	}
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write([]byte(sent + "."))
	mac.Write(body)
	expected := mac.Sum(nil)
	for _, signature := range signatures {
		if hmac.Equal(expected, signature) {
			return true
		}
	}
	return false
}

func main() {
	key, port := os.Getenv("SIGNING_KEY"), "9000"
	if key == "" {
		log.Fatal("SIGNING_KEY is not set")
	}
	if len(os.Args) > 1 {
		port = os.Args[1]
	}
	receive := func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
		if err != nil {
			w.WriteHeader(http.StatusRequestEntityTooLarge)
			return
		}
		if !signed(key, r.Header.Get("ZITADEL-Signature"), body) {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		var event struct {
			EventType   string `json:"event_type"`
			AggregateID string `json:"aggregateID"`
		}
		if err := json.Unmarshal(body, &event); err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		fmt.Println(event.EventType, event.AggregateID)
		w.WriteHeader(http.StatusNoContent)
	}
	server := &http.Server{Addr: "127.0.0.1:" + port, Handler: http.HandlerFunc(receive), ReadTimeout: 10 * time.Second}
	log.Fatal(server.ListenAndServe())
}
