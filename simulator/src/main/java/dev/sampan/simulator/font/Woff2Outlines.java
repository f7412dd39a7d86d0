package dev.sampan.simulator.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// The transformed `glyf` table of WOFF2 (section 5.1), put back into `glyf` and `loca`.
///
/// @param leftEdges smallest x of each glyph, in font units
record Woff2Outlines(byte[] glyf, byte[] loca, short[] leftEdges) {

    static Woff2Outlines read(ByteBuffer in) {
        return new Reader(in).all();
    }

    private static final class Reader {
        private static final int MORE_COMPONENTS = 0x20;
        private static final int HAS_INSTRUCTIONS = 0x100;
        private static final int OVERLAP = 0x40;

        private final int count;
        private final boolean longOffsets;
        private final ByteBuffer contours;
        private final ByteBuffer points;
        private final ByteBuffer flags;
        private final ByteBuffer outlines;
        private final ByteBuffer composites;
        private final ByteBuffer boxBits;
        private final ByteBuffer boxes;
        private final ByteBuffer instructions;
        private final ByteBuffer overlaps;
        private final short[] leftEdges;
        private final ByteArrayOutputStream glyf = new ByteArrayOutputStream();

        Reader(ByteBuffer in) {
            in.getShort();
            boolean hasOverlaps = (in.getShort() & 1) != 0;
            count = Short.toUnsignedInt(in.getShort());
            longOffsets = in.getShort() != 0;
            int[] sizes = new int[7];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = in.getInt();
            }
            contours = part(in, sizes[0]);
            points = part(in, sizes[1]);
            flags = part(in, sizes[2]);
            outlines = part(in, sizes[3]);
            composites = part(in, sizes[4]);
            int bitBytes = (count + 31) / 32 * 4;
            boxBits = part(in, bitBytes);
            boxes = part(in, sizes[5] - bitBytes);
            instructions = part(in, sizes[6]);
            overlaps = hasOverlaps ? part(in, in.remaining()) : ByteBuffer.allocate((count + 7) / 8);
            leftEdges = new short[count];
        }

        private static ByteBuffer part(ByteBuffer in, int bytes) {
            ByteBuffer part = in.slice(in.position(), bytes);
            in.position(in.position() + bytes);
            return part;
        }

        Woff2Outlines all() {
            ByteBuffer loca = ByteBuffer.allocate((count + 1) * (longOffsets ? 4 : 2));
            for (int glyph = 0; glyph <= count; glyph++) {
                if (longOffsets) {
                    loca.putInt(glyf.size());
                } else {
                    loca.putShort((short) (glyf.size() / 2));
                }
                if (glyph < count) {
                    add(glyph);
                }
            }
            return new Woff2Outlines(glyf.toByteArray(), loca.array(), leftEdges);
        }

        private void add(int glyph) {
            int number = contours.getShort();
            if (number == 0) {
                return;
            }
            if (number < 0) {
                addComposite(glyph);
            } else {
                addSimple(glyph, number);
            }
            while (glyf.size() % 4 != 0) {
                glyf.write(0);
            }
        }

        private void addComposite(int glyph) {
            putShort(-1);
            putBox(glyph, 0, 0, 0, 0);
            int componentFlags;
            boolean hasInstructions = false;
            do {
                componentFlags = composites.getShort();
                putShort(componentFlags);
                int bytes = 2 + ((componentFlags & 1) != 0 ? 4 : 2);
                if ((componentFlags & 0x08) != 0) {
                    bytes += 2;
                } else if ((componentFlags & 0x40) != 0) {
                    bytes += 4;
                } else if ((componentFlags & 0x80) != 0) {
                    bytes += 8;
                }
                copy(composites, bytes);
                hasInstructions |= (componentFlags & HAS_INSTRUCTIONS) != 0;
            } while ((componentFlags & MORE_COMPONENTS) != 0);
            if (hasInstructions) {
                putInstructions();
            }
        }

        private void addSimple(int glyph, int number) {
            int[] ends = new int[number];
            int total = 0;
            for (int i = 0; i < number; i++) {
                total += number255(points);
                ends[i] = total - 1;
            }
            int[] xs = new int[total];
            int[] ys = new int[total];
            boolean[] onCurve = new boolean[total];
            for (int i = 0; i < total; i++) {
                int flag = Byte.toUnsignedInt(flags.get());
                onCurve[i] = flag < 0x80;
                readStep(flag & 0x7F, xs, ys, i);
            }
            putShort(number);
            putBoxOf(glyph, xs, ys);
            for (int end : ends) {
                putShort(end);
            }
            putInstructions();
            putPoints(glyph, xs, ys, onCurve);
        }

        /// Section 5.2: one flag and one to four bytes give the way from the point before.
        private void readStep(int flag, int[] xs, int[] ys, int i) {
            int b0 = Byte.toUnsignedInt(outlines.get());
            if (flag < 10) {
                ys[i] = signed(flag, ((flag & 14) << 7) + b0);
            } else if (flag < 20) {
                xs[i] = signed(flag, ((flag - 10 & 14) << 7) + b0);
            } else if (flag < 84) {
                int b = flag - 20;
                xs[i] = signed(flag, 1 + (b & 0x30) + (b0 >> 4));
                ys[i] = signed(flag >> 1, 1 + ((b & 0x0C) << 2) + (b0 & 0x0F));
            } else {
                int b1 = Byte.toUnsignedInt(outlines.get());
                if (flag < 120) {
                    int b = flag - 84;
                    xs[i] = signed(flag, 1 + (b / 12 << 8) + b0);
                    ys[i] = signed(flag >> 1, 1 + (b % 12 >> 2 << 8) + b1);
                } else {
                    int b2 = Byte.toUnsignedInt(outlines.get());
                    boolean wide = flag >= 124;
                    xs[i] = signed(flag, wide ? (b0 << 8) + b1 : (b0 << 4) + (b1 >> 4));
                    int low = wide ? (b2 << 8) + Byte.toUnsignedInt(outlines.get()) : ((b1 & 0x0F) << 8) + b2;
                    ys[i] = signed(flag >> 1, low);
                }
            }
        }

        private static int signed(int flag, int value) {
            return (flag & 1) != 0 ? value : -value;
        }

        private void putBoxOf(int glyph, int[] xs, int[] ys) {
            int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
            int x = 0;
            int y = 0;
            for (int i = 0; i < xs.length; i++) {
                x += xs[i];
                y += ys[i];
                box[0] = Math.min(box[0], x);
                box[1] = Math.min(box[1], y);
                box[2] = Math.max(box[2], x);
                box[3] = Math.max(box[3], y);
            }
            putBox(glyph, box[0], box[1], box[2], box[3]);
        }

        private void putBox(int glyph, int left, int bottom, int right, int top) {
            boolean given = (boxBits.get(glyph >> 3) & 0x80 >> (glyph & 7)) != 0;
            leftEdges[glyph] = (short) (given ? boxes.getShort(boxes.position()) : left);
            if (given) {
                copy(boxes, 8);
                return;
            }
            putShort(left);
            putShort(bottom);
            putShort(right);
            putShort(top);
        }

        private void putInstructions() {
            int bytes = number255(outlines);
            putShort(bytes);
            copy(instructions, bytes);
        }

        private void putPoints(int glyph, int[] xs, int[] ys, boolean[] onCurve) {
            boolean overlap = (overlaps.get(glyph >> 3) & 0x80 >> (glyph & 7)) != 0;
            for (int i = 0; i < xs.length; i++) {
                int flag = (onCurve[i] ? 1 : 0) | (i == 0 && overlap ? OVERLAP : 0);
                glyf.write(flag | form(xs[i], 0x02, 0x10) | form(ys[i], 0x04, 0x20));
            }
            for (int x : xs) {
                putStep(x);
            }
            for (int y : ys) {
                putStep(y);
            }
        }

        private static int form(int step, int shortBit, int sameBit) {
            if (step == 0) {
                return sameBit;
            }
            if (Math.abs(step) > 255) {
                return 0;
            }
            return step > 0 ? shortBit | sameBit : shortBit;
        }

        private void putStep(int step) {
            if (Math.abs(step) > 255) {
                putShort(step);
            } else if (step != 0) {
                glyf.write(Math.abs(step));
            }
        }

        private void putShort(int value) {
            glyf.write(value >> 8);
            glyf.write(value);
        }

        private void copy(ByteBuffer from, int bytes) {
            byte[] part = new byte[bytes];
            from.get(part);
            glyf.writeBytes(part);
        }

        /// 255UInt16, section 4.3.
        private static int number255(ByteBuffer in) {
            int first = Byte.toUnsignedInt(in.get());
            return switch (first) {
                case 253 -> Short.toUnsignedInt(in.getShort());
                case 254 -> Byte.toUnsignedInt(in.get()) + 506;
                case 255 -> Byte.toUnsignedInt(in.get()) + 253;
                default -> first;
            };
        }
    }
}
