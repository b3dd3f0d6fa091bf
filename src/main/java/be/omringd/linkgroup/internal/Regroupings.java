package be.omringd.linkgroup.internal;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.time.Duration;
import java.util.Iterator;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Offers the search one neighbourhood after another, composed anew, without end: see {@link Neighbourhood}. On a thread of low
 * priority it rests half of the time, as Linux does not heed that priority: so who works meanwhile is answered.
 */
public class Regroupings implements MoveIteratorFactory<Seating, Regroup> {

    private static final long WORKS = Duration.ofMillis(4).toNanos();
    private static final long RESTS = Duration.ofMillis(4).toNanos();

    private long restedAt = System.nanoTime();

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
                giveWay();
                return new Neighbourhood(director.getWorkingSolution(), random).regroup();
            }
        };
    }

    private void giveWay() {
        if (Thread.currentThread().getPriority() == Thread.MIN_PRIORITY && System.nanoTime() - restedAt > WORKS) {
            LockSupport.parkNanos(RESTS);
            restedAt = System.nanoTime();
        }
    }
}
