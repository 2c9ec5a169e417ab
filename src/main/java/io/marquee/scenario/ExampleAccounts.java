package io.marquee.scenario;

import io.marquee.account.Enquiry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The accounts that the contract keeps as examples, and that the features start from. */
public final class ExampleAccounts {

    /** The account of which next to nothing is known. */
    public static final String BARE = "bare";

    private static final List<String> NAMES = List.of(BARE, "Atlas", "Birch", "Corner");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Map<String, Enquiry> READ =
            NAMES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), ExampleAccounts::readEnquiry));

    private ExampleAccounts() {}

    /** Their names as the features say them, {@link #BARE} first. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * One of them, in the context that scenarios start in.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Enquiry named(String name) {
        Enquiry enquiry = READ.get(name);
        if (enquiry == null) {
            throw unknown(name);
        }
        return enquiry;
    }

    /** The facts of one as the request that they are, to be changed at will. */
    static ObjectNode request(String name) {
        String file = "/contract/examples/" + name.toLowerCase(Locale.ROOT) + ".json";
        try (InputStream in = ExampleAccounts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw unknown(name);
            }
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("unknown account `" + name + "`");
    }

    private static Enquiry readEnquiry(String name) {
        return Enquiry.read(JSON.createParser(request(name).toString()));
    }
}
