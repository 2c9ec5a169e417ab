package io.marquee;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class MarqueeApplicationTests {

    @Test
    void starts() {}
}
