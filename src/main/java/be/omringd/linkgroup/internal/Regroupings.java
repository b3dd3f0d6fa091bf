package be.omringd.linkgroup.internal;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.Iterator;
import java.util.Random;

/** Offers the search one new composition after another of a part of Flanders, without end: see {@link Neighbourhood}. */
public class Regroupings implements MoveIteratorFactory<Seating, Regroup> {

    @Override
    public long getSize(ScoreDirector<Seating> director) {
        return director.getWorkingSolution().seats().size();
    }

    @Override
    public Iterator<Regroup> createOriginalMoveIterator(ScoreDirector<Seating> director) {
        throw new UnsupportedOperationException("There is no order in them");
    }

    @Override
    public Iterator<Regroup> createRandomMoveIterator(ScoreDirector<Seating> director, Random random) {
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Regroup next() {
                return new Neighbourhood(director.getWorkingSolution(), random).regroup();
            }
        };
    }
}
