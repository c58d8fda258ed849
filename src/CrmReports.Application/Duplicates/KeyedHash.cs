using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CrmReports.Application.Duplicates;

/// <summary>
/// SipHash-2-4 with 128 bits of output (Aumasson and Bernstein 2012; reference implementation siphash.c). Keyed with a
/// secret of the store, so that nobody can make two rows that collide.
/// </summary>
public sealed class KeyedHash(long key0, long key1)
{
    private readonly ulong k0 = (ulong)key0;
    private readonly ulong k1 = (ulong)key1;

    public Hash128 Of(ReadOnlySpan<byte> bytes)
    {
        var state = new State(k0, k1);
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            state.Absorb(BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        }

        var rest = bytes[(bytes.Length & ~7)..];
        var last = (ulong)bytes.Length << 56;
        for (var i = 0; i < rest.Length; i++)
        {
            last |= (ulong)rest[i] << (8 * i);
        }

        state.Absorb(last);
        return state.Finish();
    }

    private struct State
    {
        private ulong v0;
        private ulong v1;
        private ulong v2;
        private ulong v3;

        public State(ulong k0, ulong k1)
        {
            v0 = 0x736f6d6570736575 ^ k0;
            v1 = 0x646f72616e646f6d ^ k1 ^ 0xee;
            v2 = 0x6c7967656e657261 ^ k0;
            v3 = 0x7465646279746573 ^ k1;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Absorb(ulong word)
        {
            v3 ^= word;
            Round();
            Round();
            v0 ^= word;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Hash128 Finish()
        {
            v2 ^= 0xee;
            Rounds4();
            var first = v0 ^ v1 ^ v2 ^ v3;
            v1 ^= 0xdd;
            Rounds4();
            return new Hash128((long)first, (long)(v0 ^ v1 ^ v2 ^ v3));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Rounds4()
        {
            Round();
            Round();
            Round();
            Round();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Round()
        {
            v0 += v1;
            v2 += v3;
            v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
            v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
            v0 = BitOperations.RotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
            v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
            v2 = BitOperations.RotateLeft(v2, 32);
        }
    }
}
