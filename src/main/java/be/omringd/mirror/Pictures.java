package be.omringd.mirror;

import be.omringd.casefile.CaseFiles;
import be.omringd.mirror.Picture.Cell;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of mirrors that ended: what {@link Publication} lets through, for those who may see the case. */
@Service
@Transactional(readOnly = true)
public class Pictures {

    private final Mirrors.AllMirrors mirrors;
    private final SetsAtHand sets;
    private final AnswerRows rows;
    private final CaseFiles files;

    Pictures(Mirrors.AllMirrors mirrors, SetsAtHand sets, AnswerRows rows, CaseFiles files) {
        this.mirrors = mirrors;
        this.sets = sets;
        this.rows = rows;
        this.files = files;
    }

    /** The picture of this mirror, beside that of the mirror before it; empty where there is none (yet). */
    public Optional<Picture> picture(MirrorId id) {
        Mirror mirror = reach(id);
        if (mirror.state() != MirrorState.CLOSED) {
            return Optional.empty();
        }
        Map<Question, Cell> before = mirrors.findByCaseIdOrderByNumber(mirror.caseId().value()).stream()
                .filter(other -> other.number() < mirror.number() && other.state() == MirrorState.CLOSED)
                .reduce((earlier, later) -> later).map(other -> cells(other.id())).orElse(Map.of());
        return Optional.of(new Picture(mirror.summary(), sets.get(mirror.setId()), cells(id), before,
                rows.peopleOfEnded(id).answered()));
    }

    /** The remarks to one question, in an order that says nothing; none where its result is not shown. */
    public List<String> remarks(MirrorId id, Question question) {
        return picture(id).filter(picture -> picture.cell(question).isPresent()).map(picture -> rows.remarks(id, question))
                .orElse(List.of());
    }

    /** The remarks to every question that has some and whose result is shown, each in an order that says nothing. */
    public Map<Question, List<String>> remarks(MirrorId id) {
        return picture(id).map(picture -> {
            Map<Question, List<String>> remarks = new HashMap<>(rows.remarks(id));
            remarks.keySet().removeIf(question -> picture.cell(question).isEmpty());
            return remarks;
        }).orElse(Map.of());
    }

    private Mirror reach(MirrorId id) {
        Mirror mirror = mirrors.findById(id.value()).orElseThrow(() -> new AccessDeniedException("No access to this mirror"));
        files.check(mirror.caseId());
        return mirror;
    }

    private Map<Question, Cell> cells(MirrorId id) {
        Map<Question, Cell> cells = new HashMap<>();
        rows.counted(id).forEach((question, counted) -> Publication.result(counted.all).ifPresent(said -> {
            Map<Layer, Map<Said, Integer>> layers = new EnumMap<>(Layer.class);
            layers.putAll(counted.layers);
            cells.put(question, new Cell(said, layers, counted.lenses, counted.remarks));
        }));
        return cells;
    }
}
