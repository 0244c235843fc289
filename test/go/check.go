// An archive checked from outside, with what the Go project wrote for its own checksum
// database (golang.org/x/mod/sumdb): the checkpoint's signature with note, the tiles, every
// entry's inclusion and the consistency of sizes with tlog. Of ours it knows the pages in
// docs/formats alone: where files lie, and how the fields of an opening become a root.
//
//	check archive FOLDER VKEY [EARLIER-CHECKPOINT…]
//	check proof FILE VKEY
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const tileHeight = 8

// Of the sizes that a log had, so many are passed over; a prime, so that all kinds of size come up.
const step = 13

func main() {
	if len(os.Args) < 4 {
		fail(fmt.Errorf("use: check archive FOLDER VKEY [CHECKPOINT…], or check proof FILE VKEY"))
	}
	what, path, vkey := os.Args[1], os.Args[2], os.Args[3]
	verifier, err := note.NewVerifier(vkey)
	fail(err)
	known := note.VerifierList(verifier)
	if what == "proof" {
		checkProof(path, known)
		return
	}
	checkArchive(path, known, os.Args[4:])
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func read(path string) []byte {
	data, err := os.ReadFile(path)
	fail(err)
	return data
}

// openCheckpoint returns the tree that a signed checkpoint is of: origin, size and root, a line each.
func openCheckpoint(signed []byte, known note.Verifiers) tlog.Tree {
	opened, err := note.Open(signed, known)
	fail(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != opened.Sigs[0].Name {
		fail(fmt.Errorf("not a checkpoint of the log whose key signed it"))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	fail(err)
	root, err := tlog.ParseHash(lines[2])
	fail(err)
	return tlog.Tree{N: size, Hash: root}
}

// tiles reads log/tile; C2SP leaves out the height that Go writes into the path.
type tiles struct{ folder string }

func (tiles) Height() int { return tileHeight }

func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (t tiles) path(tile tlog.Tile) string {
	within := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", tileHeight))
	within = strings.Replace(within, "data/", "entries/", 1)
	return filepath.Join(t.folder, "log", "tile", filepath.FromSlash(within))
}

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range wanted {
		data, err := os.ReadFile(t.path(tile))
		if err != nil {
			return nil, err
		}
		found = append(found, data)
	}
	return found, nil
}

func checkArchive(folder string, known note.Verifiers, earlier []string) {
	tree := openCheckpoint(read(filepath.Join(folder, "log", "checkpoint")), known)
	fmt.Printf("note: the checkpoint of %d entries is signed\n", tree.N)
	reader := tlog.TileHashReader(tree, tiles{folder})
	whole, err := tlog.TreeHash(tree.N, reader)
	fail(err)
	if whole != tree.Hash {
		fail(fmt.Errorf("the tiles have another root"))
	}
	checkEntries(folder, tree, reader)
	for old := int64(1); old <= tree.N; old += step {
		root, err := tlog.TreeHash(old, reader)
		fail(err)
		checkTree(tree, tlog.Tree{N: old, Hash: root}, reader)
	}
	fmt.Printf("tlog: every %dth size is the beginning of the whole\n", step)
	for _, path := range earlier {
		old := openCheckpoint(read(path), known)
		checkTree(tree, old, reader)
		fmt.Printf("tlog: the earlier checkpoint of %d entries is the beginning of it\n", old.N)
	}
}

func checkTree(tree, old tlog.Tree, reader tlog.HashReader) {
	proof, err := tlog.ProveTree(tree.N, old.N, reader)
	fail(err)
	fail(tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash))
}

// checkEntries reads every entry bundle and proves each entry by the tiles.
func checkEntries(folder string, tree tlog.Tree, reader tlog.HashReader) {
	const width = 1 << tileHeight
	for first := int64(0); first < tree.N; first += width {
		count := tree.N - first
		if count > width {
			count = width
		}
		bundle := tlog.Tile{H: tileHeight, L: -1, N: first / width, W: int(count)}
		data := read(tiles{folder}.path(bundle))
		for n := first; n < first+count; n++ {
			if len(data) < 35 || binary.BigEndian.Uint16(data) != 33 || data[2] != 1 {
				fail(fmt.Errorf("entry %d is not the byte 01 and a root", n))
			}
			proof, err := tlog.ProveRecord(tree.N, n, reader)
			fail(err)
			fail(tlog.CheckRecord(proof, tree.N, tree.Hash, n, tlog.RecordHash(data[2:35])))
			data = data[35:]
		}
		if len(data) > 0 {
			fail(fmt.Errorf("a bundle has more than its entries"))
		}
	}
	fmt.Printf("tlog: all %d entries are included\n", tree.N)
}

// checkProof checks a C2SP tlog-proof whose extra line is an opening (docs/formats/body.md).
func checkProof(path string, known note.Verifiers) {
	head, checkpoint, found := bytes.Cut(read(path), []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if !found || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		fail(fmt.Errorf("not a proof with an opening"))
	}
	tree := openCheckpoint(checkpoint, known)
	opening, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	fail(err)
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	fail(err)
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		fail(err)
		proof = append(proof, hash)
	}
	root, open := rootOf(opening)
	record := tlog.RecordHash(append([]byte{1}, root...))
	fail(tlog.CheckRecord(proof, tree.N, tree.Hash, index, record))
	fmt.Printf("tlog: the entry at %d is included\n", index)
	for _, field := range open {
		fmt.Printf("open: %s\n", field)
	}
}

// rootOf hashes the leaves of an opening in pairs; an open one is its salt and its field's bytes.
func rootOf(opening []byte) (root []byte, open []string) {
	var body struct{ Leaves []json.RawMessage }
	fail(json.Unmarshal(opening, &body))
	var hashes [][]byte
	for at, raw := range body.Leaves {
		var closed string
		if json.Unmarshal(raw, &closed) == nil {
			hash, err := hex.DecodeString(closed)
			fail(err)
			hashes = append(hashes, hash)
			continue
		}
		var leaf struct {
			Field json.RawMessage
			Salt  []byte
		}
		fail(json.Unmarshal(raw, &leaf))
		// The body is canonical JSON, so the field's bytes are those that stand in it.
		hash := sha256.Sum256(append(append([]byte{0}, leaf.Salt...), leaf.Field...))
		hashes = append(hashes, hash[:])
		open = append(open, fmt.Sprintf("%d %s", at, leaf.Field))
	}
	for len(hashes) > 1 {
		for i := 0; i < len(hashes)/2; i++ {
			pair := append([]byte{1}, hashes[2*i]...)
			hash := sha256.Sum256(append(pair, hashes[2*i+1]...))
			hashes[i] = hash[:]
		}
		hashes = hashes[:len(hashes)/2]
	}
	return hashes[0], open
}
