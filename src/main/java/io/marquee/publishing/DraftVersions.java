package io.marquee.publishing;

import io.marquee.policy.PolicyFile;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions' tables: which files each has, and each text once. */
final class DraftVersions {

    private final JdbcClient jdbc;

    DraftVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a version of a draft that is held. */
    void add(int draft, int version, String by, DraftFiles files, List<Finding> findings) {
        jdbc.sql("insert into draft_version (draft_no, version, written_by, proposal, rules, findings)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(draft, version, by, files.hash(), PolicyFile.hash(files.rules()), FindingsJson.write(findings))
                .update();
        for (PolicyFile file : files.all()) {
            String hash = Sha256.of(file.text());
            jdbc.sql("insert into draft_text (hash, text) values (?, ?) on conflict do nothing")
                    .params(hash, file.text())
                    .update();
            jdbc.sql("insert into draft_file (draft_no, version, name, hash) values (?, ?, ?, ?)")
                    .params(draft, version, file.name(), hash)
                    .update();
        }
    }

    /** A version's files, whole. */
    DraftFiles files(int draft, int version) {
        return new DraftFiles(jdbc.sql("select name, text from draft_file join draft_text using (hash)"
                        + " where draft_no = ? and version = ?")
                .params(draft, version)
                .query((row, at) -> new PolicyFile(row.getString(1), row.getString(2)))
                .list());
    }

    /** One file of a version, if there is any of that name. */
    Optional<PolicyFile> file(int draft, int version, String name) {
        return jdbc.sql("select name, text from draft_file join draft_text using (hash)"
                        + " where draft_no = ? and version = ? and name = ?")
                .params(draft, version, name)
                .query((row, at) -> new PolicyFile(row.getString(1), row.getString(2)))
                .optional();
    }

    /** All of a draft's present version but the texts. */
    DraftContents contents(Draft draft) {
        List<DraftContents.FileHash> files = jdbc
                .sql("select name, hash from draft_file where draft_no = ? and version = ?")
                .params(draft.id(), draft.version())
                .query((row, at) -> new DraftContents.FileHash(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        return jdbc.sql("select proposal, rules, findings from draft_version where draft_no = ? and version = ?")
                .params(draft.id(), draft.version())
                .query((row, at) -> new DraftContents(
                        draft,
                        writers(draft.id()),
                        row.getString(1),
                        row.getString(2),
                        files,
                        FindingsJson.read(row.getString(3))))
                .single();
    }

    /** All who wrote any version of a draft. */
    List<String> writers(int draft) {
        return jdbc
                .sql("select distinct written_by from draft_version where draft_no = ?")
                .param(draft)
                .query((row, at) -> row.getString(1))
                .list()
                .stream()
                .sorted()
                .toList();
    }
}
