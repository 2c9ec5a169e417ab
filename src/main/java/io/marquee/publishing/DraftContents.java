package io.marquee.publishing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A draft with all that is in it but the texts.
 *
 * @param writers the subjects of all who ever wrote it, in alphabetical order; none of them may approve it
 * @param proposal the hash of all its files, which is what is checked, submitted and approved
 * @param release the id of the release that its rules become
 * @param files in the order of their names
 * @param findings what the checks of every save found in this version
 */
public record DraftContents(
        @JsonUnwrapped Draft draft,
        List<String> writers,
        String proposal,
        String release,
        List<FileHash> files,
        List<Finding> findings) {

    /**
     * A file of a draft.
     *
     * @param hash the SHA-256 of its text, as 64 hexadecimal digits
     */
    public record FileHash(String name, String hash) {}
}
