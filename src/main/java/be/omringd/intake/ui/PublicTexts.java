package be.omringd.intake.ui;

import be.omringd.publicform.ui.PublicParts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The parts that the public pages share: what happens next, how to talk to us, what we do with what somebody tells. */
final class PublicTexts {

    private PublicTexts() {}

    /**
     * What happens after the form was sent.
     *
     * @param first 1 before it was sent, 2 after
     */
    static Section whatHappensNext(Function<String, String> text, int first) {
        return PublicParts.steps(text.apply(first == 1 ? "intake.next.heading" : "intake.next.heading.sent"),
                IntStream.rangeClosed(first, 4).mapToObj(step -> text.apply("intake.next." + step)).toList());
    }

    static Section privacy(Function<String, String> text) {
        return PublicParts.privacy(text.apply("intake.privacy.heading"),
                IntStream.rangeClosed(1, 5).mapToObj(promise -> text.apply("intake.privacy." + promise)).toList());
    }

    /** For who would rather talk than fill in the form. */
    static Section talk(Function<String, String> text, Component[] links) {
        Section talk = talk(text, links, "intake.talk.heading", "intake.talk.text");
        Paragraph region = new Paragraph(text.apply("intake.talk.region"));
        region.addClassName("public-region");
        talk.add(region);
        return talk;
    }

    /** For who sent the form and has something to add. */
    static Section talkMore(Function<String, String> text, Component[] links) {
        return talk(text, links, "intake.talk.more.heading", "intake.talk.more.text");
    }

    private static Section talk(Function<String, String> text, Component[] links, String heading, String words) {
        Section talk = PublicParts.section("public-talk", text.apply(heading), new Paragraph(text.apply(words)));
        talk.add(links);
        return talk;
    }
}
