package be.omringd.casefile.ui;

import be.omringd.casefile.CaseProgress.Mark;
import be.omringd.casefile.CaseProgress.Track;
import be.omringd.engine.ProcessNames;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.stream.Collectors;

/** A process, drawn in the version that the case runs on, with the places marked where it stands. */
class ProcessDiagram extends DrawnProcess {

    private final Track track;
    private final ProcessNames names;
    private final Texts texts;

    ProcessDiagram(Track track, ProcessNames names, Texts texts) {
        super(key -> texts.get(Texts.ofReader(), key),
                texts.get(Texts.ofReader(), "casefile.diagram.label", names.process(track.processId(), Texts.ofReader())));
        this.track = track;
        this.names = names;
        this.texts = texts;
        button(VaadinIcon.CROSSHAIRS, "casefile.diagram.now", "now");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        String current = track.current().stream().map(Mark::elementId).distinct().collect(Collectors.joining(" "));
        canvas().getElement().executeJs(
                "window.omringdDiagram.show(this, $0, {current: $1.split(' '), passed: $2.split(' ')}, $3)",
                names.inLanguage(track.diagram(), getLocale()), current, String.join(" ", track.passed()),
                texts.get(getLocale(), "casefile.diagram.here"));
    }
}
