package dev.sampan.simulator.preview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// A line that a phone wrote to its console.
///
/// @param level `log info warn error debug` or `exception`
/// @param args previews of the arguments as the logic layer makes them
/// @param stack frames inside the project, innermost first; empty when there is none
public record PhoneLine(PreviewDevice device, String level, List<JsonNode> args, List<PhoneStack.Frame> stack) {
    public PhoneLine {
        args = List.copyOf(args);
        stack = List.copyOf(stack);
    }
}
