package be.omringd.linkgroup;

import be.omringd.casefile.CaseEnding;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import org.springframework.stereotype.Component;

/** A link group stops: a last talk is left. */
@Component
class LinkGroupStops implements CaseEnding {

    private final LinkGroupCourse course;

    LinkGroupStops(LinkGroupCourse course) {
        this.course = course;
    }

    @Override
    public boolean ends(CaseKind kind) {
        return kind.equals(LinkGroupFile.KIND);
    }

    @Override
    public boolean canBegin(CaseSummary file) {
        return course.canStop(file);
    }

    @Override
    public boolean begin(CaseId id, String why) {
        return course.stop(id, why);
    }
}
