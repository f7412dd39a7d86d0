package dev.sampan.devtools.phone;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A place for one running thing that takes time to start: whoever leaves meanwhile is not answered any more. Any
/// thread.
///
/// Each start takes a [Seat]. A newer start or [#clear] takes the seat away, whether its thing runs already or not, so
/// nothing that was given up can stay behind.
final class OneAtATime<T> {
    private final Consumer<T> end;
    private final AtomicReference<@Nullable Seat> taken = new AtomicReference<>();

    /// @param end closes a thing that lost its seat; called on the thread that took the seat away, or that came too
    ///     late to sit down
    OneAtATime(Consumer<T> end) {
        this.end = end;
    }

    /// One start.
    final class Seat {
        private final AtomicReference<@Nullable T> running = new AtomicReference<>();

        /// The thing runs now; it is ended when the seat is not ours any more.
        ///
        /// @return false when it was too late
        boolean sit(T thing) {
            running.set(thing);
            if (taken.get() == this) {
                return true;
            }
            leave();
            return false;
        }

        /// The start failed, or the thing ended by itself: what is left of it ends, and the place is free.
        ///
        /// @return false when the place was not ours any more
        boolean free() {
            boolean ours = taken.compareAndSet(this, null);
            leave();
            return ours;
        }

        private void leave() {
            T thing = running.getAndSet(null);
            if (thing != null) {
                end.accept(thing);
            }
        }
    }

    /// Takes the place; what had it ends.
    Seat take() {
        Seat mine = new Seat();
        end(taken.getAndSet(mine));
        return mine;
    }

    /// Gives the place up; what had it ends.
    void clear() {
        end(taken.getAndSet(null));
    }

    Optional<T> running() {
        Seat seat = taken.get();
        return seat == null ? Optional.empty() : Optional.ofNullable(seat.running.get());
    }

    private void end(@Nullable Seat seat) {
        if (seat != null) {
            seat.leave();
        }
    }
}
