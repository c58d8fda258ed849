using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace CrmReports.Web.Tests.Architecture;

/// <summary>That the code of one type names another type, or a member of it.</summary>
/// <param name="From">The outermost type that contains the code, with its namespace.</param>
/// <param name="To">The type named, with its namespace.</param>
/// <param name="Member">The member called or read, or null where only the type is named.</param>
public sealed record CodeReference(string From, string To, string? Member)
{
    public override string ToString() => Member is null ? $"{From} names {To}" : $"{From} uses {To}.{Member}";
}

/// <summary>Everything that the code of an assembly names, read from its metadata and its instructions: bases, fields,
/// signatures, local variables, attributes and the operands of every instruction.</summary>
public sealed class CodeReferences
{
    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    private readonly HashSet<CodeReference> found = [];
    private readonly PEReader file;
    private readonly MetadataReader metadata;
    private readonly TypeNames names;
    private string from = "";

    private CodeReferences(PEReader file)
    {
        this.file = file;
        metadata = file.GetMetadataReader();
        names = new TypeNames(metadata);
    }

    public static IReadOnlyCollection<CodeReference> Of(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var references = new CodeReferences(file);
        references.ReadAll();
        return references.found;
    }

    private void ReadAll()
    {
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            from = names.Outermost(handle);
            Add(names.Of(type.BaseType));
            foreach (var implemented in type.GetInterfaceImplementations())
            {
                Add(names.Of(metadata.GetInterfaceImplementation(implemented).Interface));
            }

            foreach (var field in type.GetFields())
            {
                Add(metadata.GetFieldDefinition(field).DecodeSignature(names, null));
            }

            foreach (var method in type.GetMethods())
            {
                Read(metadata.GetMethodDefinition(method));
            }

            Read(type.GetCustomAttributes());
        }
    }

    private void Read(MethodDefinition method)
    {
        Add(method.DecodeSignature(names, null));
        Read(method.GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            foreach (var local in metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, null))
            {
                Add(local);
            }
        }

        foreach (var caught in body.ExceptionRegions.Where(region => !region.CatchType.IsNil))
        {
            Add(names.Of(caught.CatchType));
        }

        ReadInstructions(body.GetILReader());
    }

    private void Read(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
        {
            ReadMember(metadata.GetCustomAttribute(attribute).Constructor);
        }
    }

    private void ReadInstructions(BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            var first = code.ReadByte();
            var instruction = OpCodes[first == 0xFE ? (short)(0xFE00 | code.ReadByte()) : first];
            switch (instruction.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    ReadMember(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    code.Offset += 4;
                    break;
            }
        }
    }

    private void ReadMember(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MemberReference:
                var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
                Add(names.Of(member.Parent), metadata.GetString(member.Name));
                if (member.GetKind() == MemberReferenceKind.Method)
                {
                    Add(member.DecodeMethodSignature(names, null));
                }
                else
                {
                    Add(member.DecodeFieldSignature(names, null));
                }

                break;
            case HandleKind.MethodSpecification:
                var generic = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                ReadMember(generic.Method);
                Add(generic.DecodeSignature(names, null).SelectMany(name => name));
                break;
            case HandleKind.MethodDefinition:
                var method = metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                Add(names.Of(method.GetDeclaringType()), metadata.GetString(method.Name));
                break;
            case HandleKind.FieldDefinition:
                var field = metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                Add(names.Of(field.GetDeclaringType()), metadata.GetString(field.Name));
                break;
            default:
                Add(names.Of(handle));
                break;
        }
    }

    private void Add(MethodSignature<IEnumerable<string>> signature)
    {
        Add(signature.ReturnType);
        Add(signature.ParameterTypes.SelectMany(name => name));
    }

    private void Add(IEnumerable<string> types, string? member = null)
    {
        foreach (var type in types)
        {
            found.Add(new CodeReference(from, type, member));
        }
    }
}
