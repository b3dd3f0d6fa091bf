package be.omringd.bench.lifecycle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One of those who are compared, in a JVM of its own. It reads lines with how many go at the same time and how many lifecycles there are
 * to do, and answers each with a line: the seconds that it took, and for each further human task the milliseconds from completing
 * the one before until it was there.
 */
abstract class Side {

    /** Human tasks in a lifecycle; a service task comes after each. */
    static final int TASKS = 6;
    static final String RESULT = "RESULT ";
    static final String READY = "READY";
    private static final int PATIENCE_SECONDS = 120;
    private static final Runnable END = () -> {};

    private record Came(Runnable completing, long at) {}

    private final Map<UUID, BlockingQueue<Came>> lifecycles = new ConcurrentHashMap<>();

    /**
     * Starts a lifecycle.
     *
     * @param known takes its id before anything of it can come
     * @return its id
     */
    abstract UUID start(Consumer<UUID> known);

    /** A human task is there for whoever does it. */
    final void came(UUID id, Runnable completing) {
        BlockingQueue<Came> waiting = lifecycles.get(id);
        if (waiting != null) { // otherwise of another side on the same servers
            waiting.add(new Came(completing, System.nanoTime()));
        }
    }

    /** The last service task was done. */
    final void ended(UUID id) {
        came(id, END);
    }

    /** Takes orders until nobody gives them any more. */
    final void serve() throws IOException {
        System.out.println(READY);
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                String[] numbers = order.split(" ");
                System.out.println(RESULT + run(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private String run(int atOnce, int wanted) {
        List<Double> steps = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger left = new AtomicInteger(wanted);
        long begin = System.nanoTime();
        try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int lane = 0; lane < atOnce; lane++) {
                lanes.submit(() -> {
                    try {
                        while (left.getAndDecrement() > 0) {
                            lifecycle(steps);
                        }
                    } catch (InterruptedException | RuntimeException failure) {
                        failure.printStackTrace();
                        Runtime.getRuntime().halt(1);
                    }
                });
            }
        }
        return (System.nanoTime() - begin) / 1e9 + " " + steps.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private void lifecycle(List<Double> steps) throws InterruptedException {
        BlockingQueue<Came> coming = new LinkedBlockingQueue<>();
        UUID id = start(one -> lifecycles.put(one, coming));
        long clicked = 0;
        for (int task = 0; task <= TASKS; task++) {
            Came came = coming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (came == null || (came.completing == END) != (task == TASKS)) {
                throw new IllegalStateException("After task " + task + " came " + came);
            }
            if (task > 0 && task < TASKS) {
                steps.add((came.at - clicked) / 1e6);
            }
            clicked = System.nanoTime();
            came.completing.run();
        }
        lifecycles.remove(id);
    }
}
