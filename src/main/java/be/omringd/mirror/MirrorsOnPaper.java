package be.omringd.mirror;

import be.omringd.casefile.CaseId;
import be.omringd.paper.Part;
import be.omringd.paper.Part.Heading;
import be.omringd.paper.Part.Text;
import be.omringd.paper.Part.Tone;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mirrors of a case as parts of a document: what {@link Pictures} shows to those who may see the case, and nothing else. */
@Service
@Transactional(readOnly = true)
public class MirrorsOnPaper {

    private final Mirrors mirrors;
    private final Pictures pictures;
    private final ItemWords words;
    private final Moments moments;
    private final Texts texts;

    MirrorsOnPaper(Mirrors mirrors, Pictures pictures, ItemWords words, Moments moments, Texts texts) {
        this.mirrors = mirrors;
        this.pictures = pictures;
        this.words = words;
        this.moments = moments;
        this.texts = texts;
    }

    /** All mirrors of this case, the first one first; empty where there was none. */
    public List<Part> of(CaseId id, Locale language) {
        List<Part> parts = new ArrayList<>();
        mirrors.all(id).stream().filter(mirror -> mirror.state() != MirrorState.STOPPED)
                .forEach(mirror -> mirror(mirror, language, parts));
        return parts;
    }

    private void mirror(MirrorSummary mirror, Locale language, List<Part> parts) {
        Optional<Picture> picture = pictures.picture(mirror.id());
        if (picture.isEmpty()) {
            parts.add(new Heading(2, texts.get(language, "mirror.report.mirror", mirror.number())));
            parts.add(new Text(Tone.PLAIN, mirror.state() == MirrorState.OPEN
                    ? texts.get(language, "mirror.picture.open", moments.date(mirror.closesOn(), language))
                    : texts.get(language, "mirror.picture.none")));
            return;
        }
        int people = picture.get().people().values().stream().mapToInt(Integer::intValue).sum();
        List<Part> before = new ArrayList<>();
        before.add(new Heading(2, texts.get(language, "mirror.report.mirror", mirror.number())));
        before.add(new Text(Tone.PLAIN, texts.get(language, "mirror.picture.about", mirror.number(),
                moments.date(Objects.requireNonNull(mirror.closedAt()), language), people)));
        if (mirror.sessionOn() != null) {
            before.add(new Text(Tone.PLAIN, texts.get(language, "mirror.report.shown", moments.date(mirror.sessionOn(), language))));
        }
        if (mirror.said() != null && !mirror.said().isBlank()) {
            before.add(new Text(Tone.PLAIN, mirror.said()));
        }
        parts.addAll(new PictureOnPaper(texts, words, language, picture.get(), pictures.remarks(mirror.id())).parts(before));
    }
}
