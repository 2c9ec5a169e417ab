package io.marquee.scenario;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.core.resource.Resource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Features as Cucumber reads them; each text is read once, as long as it is among the latest. */
final class FeatureTexts {

    private static final int MOST = 200;

    private static final Map<FeatureFile, Optional<Feature>> READ = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<FeatureFile, Optional<Feature>> eldest) {
            return size() > MOST;
        }
    };

    private FeatureTexts() {}

    /**
     * The feature of a text, if it holds one.
     *
     * @throws UnreadableFeature if it is not Gherkin
     */
    static Optional<Feature> read(FeatureFile file) {
        synchronized (READ) {
            Optional<Feature> known = READ.get(file);
            if (known == null) {
                known = parse(file);
                READ.put(file, known);
            }
            return known;
        }
    }

    private static Optional<Feature> parse(FeatureFile file) {
        try {
            return new FeatureParser(UUID::randomUUID).parseResource(new Text(file));
        } catch (FeatureParserException e) {
            throw new UnreadableFeature(file.name(), String.valueOf(e.getMessage()));
        }
    }

    /** A feature as Cucumber reads it, without a file. */
    private record Text(FeatureFile file) implements Resource {

        @Override
        public URI getUri() {
            try {
                return new URI("features", file.name(), null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("no name for a file: " + file.name(), e);
            }
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
