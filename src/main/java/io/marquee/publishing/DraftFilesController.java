package io.marquee.publishing;

import io.marquee.policy.Fault;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.PolicyFolder;
import io.marquee.policy.RefusedPolicy;
import io.marquee.web.ProblemType;
import io.marquee.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and writes the files of drafts, each whole. */
@RestController
@RequestMapping("/v1/drafts/{id}")
class DraftFilesController {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final Drafts drafts;

    DraftFilesController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping(path = "/files/{name}", produces = TEXT)
    ResponseEntity<String> show(@PathVariable String id, @PathVariable String name) {
        Draft draft = drafts.find(Asked.draft(id));
        return ResponseEntity.ok()
                .eTag(draft.tag())
                .body(drafts.file(draft.id(), draft.version(), name).text());
    }

    @GetMapping(path = "/versions/{version}/files/{name}", produces = TEXT)
    String show(@PathVariable String id, @PathVariable String version, @PathVariable String name) {
        return drafts.file(Asked.draft(id), Asked.number(version, 1, "a version of the draft"), name)
                .text();
    }

    @PutMapping(
            path = "/files/{name}",
            consumes = MediaType.TEXT_PLAIN_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftContents> write(
            @PathVariable String id,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            InputStream body,
            HttpServletRequest request)
            throws IOException {
        if (!DraftFiles.isWellNamed(name)) {
            throw new RefusedPolicy(List.of(Fault.of("the address", DraftFiles.NAMES)));
        }
        PolicyFile file = file(name, body);
        int draft = Asked.draft(id);
        boolean added = drafts.files(drafts.find(draft)).find(name).isEmpty();
        DraftContents saved = drafts.save(
                draft,
                match,
                Asked.by(request),
                (added ? "added `" : "changed `") + name + "`",
                files -> Stream.concat(without(name, files).stream(), Stream.of(file))
                        .toList());
        return answer(added ? HttpStatus.CREATED : HttpStatus.OK, saved);
    }

    private static PolicyFile file(String name, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(PolicyFolder.LARGEST_FILE + 1);
        if (bytes.length > PolicyFolder.LARGEST_FILE) {
            throw new Refused(ProblemType.TOO_LARGE.with(
                    "a file of more than " + PolicyFolder.LARGEST_FILE + " bytes",
                    "at most " + PolicyFolder.LARGEST_FILE + " bytes"));
        }
        List<PolicyFile> files = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        PolicyFolder.decode(name, bytes, files, faults);
        if (!faults.isEmpty()) {
            throw new RefusedPolicy(faults);
        }
        return files.get(0);
    }

    @DeleteMapping(path = "/files/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftContents> remove(
            @PathVariable String id,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            HttpServletRequest request) {
        Draft draft = drafts.find(Asked.draft(id));
        PolicyFile file = drafts.file(draft.id(), draft.version(), name);
        return answer(
                HttpStatus.OK,
                drafts.save(
                        draft.id(),
                        match,
                        Asked.by(request),
                        "removed `" + file.name() + "`",
                        files -> without(name, files)));
    }

    private static List<PolicyFile> without(String name, List<PolicyFile> files) {
        return files.stream().filter(each -> !each.name().equals(name)).toList();
    }

    private static ResponseEntity<DraftContents> answer(HttpStatus status, DraftContents contents) {
        return ResponseEntity.status(status).eTag(contents.draft().tag()).body(contents);
    }
}
