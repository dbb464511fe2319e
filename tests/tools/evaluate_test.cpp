#include "tools/evaluate.h"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/searcher/test_index.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace kamerzoek {
namespace {

// The program on an index of some_letters(), with files to read and write.
class Evaluation {
 public:
  std::string file(const std::string& name, const std::string& text = "") {
    const std::filesystem::path path = folder_ / name;
    if (!text.empty()) {
      std::ofstream(path) << text;
    }
    return path.string();
  }

  ExitCode run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(),
                     {"evaluate", "-i", index_.path().string()});
    out_.str("");
    err_.str("");
    return kamerzoek::run(arguments, {out_, err_, {}, {}});
  }

  std::string out() const { return out_.str(); }
  std::string err() const { return err_.str(); }

 private:
  TempDir folder_;
  TestIndex index_{some_letters()};
  std::ostringstream out_;
  std::ostringstream err_;
};

std::string content_of(const std::string& path) {
  std::ifstream in(path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("judged passages and letters are told apart by their ids",
          "[tools]") {
  Evaluation evaluation;
  const std::string topics =
      evaluation.file("topics", "T1\tSahel\nT2\tmakreel\nT3\tChina\n");
  const std::string of_passages =
      evaluation.file("passages", "T1 0 kst-90001-1#p4 1\nT2 0 x#p1 1\n");
  CHECK(evaluation.run({"--topics", topics, "--qrels", of_passages,
                        "--per-query"}) == ExitCode::done);
  CHECK(evaluation.out() ==
        "T1\tndcg@10=1.0000\tmrr=1.0000\tmap=1.0000\trecall@100=1.0000\n"
        "T2\tndcg@10=0.0000\tmrr=0.0000\tmap=0.0000\trecall@100=0.0000\n"
        "queries 2  ndcg@10 0.5000  mrr 0.5000  map 0.5000  "
        "recall@100 0.5000\n");
  const std::string of_letters =
      evaluation.file("letters", "T1 0 kst-90001-1 1\n");
  CHECK(evaluation.run({"--topics", topics, "--qrels", of_letters}) ==
        ExitCode::done);
  CHECK(evaluation.out() ==
        "queries 1  ndcg@10 1.0000  mrr 1.0000  map 1.0000  "
        "recall@100 1.0000\n");
}

TEST_CASE("a run names each letter once, at its best rank", "[tools]") {
  Evaluation evaluation;
  const std::string topics = evaluation.file("topics", "T1\tChina OR NOT\n");
  const std::string qrels = evaluation.file("qrels", "T1 0 kst-90001-1 1\n");
  const std::string run = evaluation.file("run");
  CHECK(evaluation.run({"--topics", topics, "--qrels", qrels, "--run", run}) ==
        ExitCode::done);
  const std::string written = content_of(run);
  CHECK(written.find("T1 Q0 kst-90001-1 1 ") == 0);
  CHECK(written.find(" kamerzoek\n") == written.size() - 11);
}

TEST_CASE("a judged topic that is not asked is named and counts as zero",
          "[tools]") {
  Evaluation evaluation;
  const std::string topics = evaluation.file("topics", "T1\tSahel\n");
  const std::string qrels =
      evaluation.file("qrels", "T1 0 kst-90001-1 1\nT9 0 kst-90001-1 1\n");
  CHECK(evaluation.run({"--topics", topics, "--qrels", qrels}) ==
        ExitCode::done);
  CHECK(evaluation.out().find("queries 2  ndcg@10 0.5000") == 0);
  CHECK(evaluation.err() ==
        "topic 'T9' is judged but not asked; it counts as zero\n");
}

TEST_CASE("another ranking is compared topic by topic", "[tools]") {
  Evaluation evaluation;
  const std::string topics = evaluation.file("topics", "T1\tSahel\nT2\tgas\n");
  const std::string qrels =
      evaluation.file("qrels", "T1 0 kst-90001-1 1\nT2 0 x 1\n");
  const std::string other =
      evaluation.file("other",
                      "T1 Q0 y 1 3.5 them\nT1 Q0 kst-90001-1 2 2 them\n"
                      "T2 Q0 x 1 9 them\nT2 Q0 x 2 1 them\n");
  CHECK(evaluation.run({"--topics", topics, "--qrels", qrels, "--compare",
                        other}) == ExitCode::done);
  CHECK(evaluation.out() ==
        "queries 2  ndcg@10 0.5000  mrr 0.5000  map 0.5000  recall@100 0.5000\n"
        "ratio  ndcg@10 0.613  mrr 0.667  map 0.667  recall@100 0.500\n"
        "won 1  lost 1\n");
  const std::string bad = evaluation.file("bad", "T1 Q0 y 1 hoog them\n");
  CHECK(evaluation.run({"--topics", topics, "--qrels", qrels, "--compare",
                        bad}) == ExitCode::error);
  CHECK(evaluation.err() ==
        "kamerzoek: line 1 of the run is not of the form 'topic Q0 id rank "
        "score tag'\nhint: mend that line, or leave it out\n");
}

TEST_CASE("what cannot be evaluated is said", "[tools]") {
  Evaluation evaluation;
  const std::string topics = evaluation.file("topics", "T1\tSahel\n");
  const std::string qrels = evaluation.file("qrels", "T1 0 a 1\n");
  const std::string none = evaluation.file("none", "# no judgements\n");
  CHECK(evaluation.run({"--topics", topics, "--qrels", none}) ==
        ExitCode::lacking);
  CHECK(evaluation.run({"--topics", topics, "--qrels", "/no/such"}) ==
        ExitCode::error);
  CHECK(evaluation.err() ==
        "kamerzoek: cannot read '/no/such': No such file or directory\n"
        "hint: name a file of topics, of judgements or of a run\n");
  CHECK(evaluation.run({"--topics", topics, "--qrels", qrels, "--run",
                        "/no/such/run"}) == ExitCode::error);
  CHECK(evaluation.err() ==
        "kamerzoek: cannot write '/no/such/run': No such file or directory\n"
        "hint: choose another file for --run\n");
  const std::string longest =
      evaluation.file("longest", "T1\t" + std::string(9000, 'a') + "\n");
  CHECK(evaluation.run({"--topics", longest, "--qrels", qrels}) ==
        ExitCode::error);
  CHECK(evaluation.err() ==
        "kamerzoek: topic 'T1': the text has more than 8192 bytes\n"
        "hint: ask for less at a time\n");
}

}  // namespace kamerzoek
