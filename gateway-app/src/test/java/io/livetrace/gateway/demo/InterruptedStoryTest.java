package io.livetrace.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.gateway.TestGateway;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedStoryTest {
    @TempDir
    private Path data = Path.of("");

    @Test
    void a_story_that_was_interrupted_goes_on_where_it_stopped() {
        List<String> heard = new ArrayList<>();
        for (String chapter : List.of("Three levels of quality", "The reasons are mended", "The buyer opens")) {
            assertThatThrownBy(() -> tellUntil(chapter, heard)).hasMessage("enough for today");
        }
        Story.Told told = tellUntil("no such chapter", heard);

        assertThat(heard)
                .doesNotHaveDuplicates()
                .hasSize(StoryStep.all().stream()
                        .filter(step -> step.say().isPresent())
                        .toList()
                        .size());
        try (TestGateway gateway = TestGateway.on(data)) {
            gateway.anyone()
                    .get(told.recalled().substring(told.recalled().indexOf("/01/")))
                    .expect(307);
        }
    }

    private Story.Told tellUntil(String chapter, List<String> heard) {
        try (TestGateway gateway = TestGateway.on(data)) {
            return gateway.tellStory(begun -> {
                if (begun.startsWith(chapter)) {
                    throw new IllegalStateException("enough for today");
                }
                heard.add(begun);
            });
        }
    }
}
